using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Web.Tests.Languages;

public sealed class LocalizerTests
{
    [Theory]
    [InlineData("/documents/a#p22.iv", "/documents/a?lang=en#p22.iv")]
    [InlineData("/search?q=a%26b", "/search?q=a%26b&lang=en")]
    [InlineData("/", "/?lang=en")]
    public void A_chosen_language_is_put_before_the_fragment(string address, string expected) => Assert.Equal(expected, For("?lang=en").Link(address));

    [Fact]
    public void A_language_that_was_not_chosen_is_left_out() => Assert.Equal("/x#y", For("").Link("/x#y"));

    [Fact]
    public void A_language_nobody_knows_is_not_chosen()
    {
        var localizer = For("?lang=fr");
        Assert.False(localizer.IsChosen);
        Assert.Equal(ReaderLanguage.Chinese, localizer.Language);
    }

    [Theory]
    [InlineData("?lang=en", "名", "name", "name")]
    [InlineData("?lang=zh", "名", "name", "名")]
    [InlineData("?lang=en", "名<", null, "<span lang=\"zh-Hans\">名&lt;</span>")]
    [InlineData("?lang=zh", null, "name", "<span lang=\"en\">name</span>")]
    [InlineData("?lang=zh", null, null, "")]
    public void A_text_in_the_other_language_is_marked_as_such(string query, string? zh, string? en, string expected) =>
        Assert.Equal(expected, Html.Of(For(query).Text(new LocalizedText(zh, en))));

    [Fact]
    public void Dates_are_written_as_each_language_writes_them()
    {
        Assert.Equal("3 May 2024", For("?lang=en").Date(new DateOnly(2024, 5, 3)));
        Assert.Equal("2024年5月3日", For("?lang=zh").Date(new DateOnly(2024, 5, 3)));
    }

    private static Localizer For(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return new Localizer(context.Request);
    }
}
