using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Tests.Languages;

public sealed class ReaderLanguageTests
{
    [Theory]
    [InlineData(null, ReaderLanguage.Chinese)]
    [InlineData("", ReaderLanguage.Chinese)]
    [InlineData("en", ReaderLanguage.English)]
    [InlineData("en-GB,en;q=0.9", ReaderLanguage.English)]
    [InlineData("EN-us", ReaderLanguage.English)]
    [InlineData("zh-TW,zh;q=0.9,en;q=0.8", ReaderLanguage.Chinese)]
    [InlineData("zh;q=0.3,en;q=0.7", ReaderLanguage.English)]
    [InlineData("fr,de;q=0.9,en;q=0.1", ReaderLanguage.English)]
    [InlineData("fr-CH,es", ReaderLanguage.Chinese)]
    [InlineData("en;q=0", ReaderLanguage.Chinese)]
    [InlineData("*", ReaderLanguage.Chinese)]
    [InlineData("en;q=x,,;", ReaderLanguage.Chinese)]
    public void The_browser_is_asked_for_its_language(string? header, ReaderLanguage expected) =>
        Assert.Equal(expected, ReaderLanguages.FromAcceptLanguage(header is null ? null : [header]));

    [Theory]
    [InlineData("zh", true)]
    [InlineData("EN", true)]
    [InlineData("fr", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_two_codes_name_a_language(string? code, bool known) => Assert.Equal(known, ReaderLanguages.TryParse(code, out _));
}
