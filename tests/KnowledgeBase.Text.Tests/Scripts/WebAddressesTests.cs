namespace KnowledgeBase.Text.Tests.Scripts;

public sealed class WebAddressesTests
{
    [Theory]
    [InlineData("更多信息见https://www.wipo.int/tk/zh/index.html。", "https://www.wipo.int/tk/zh/index.html", "更多信息见|。")]
    [InlineData("see www.wipo.int/tk and wipo.int/lex/en", "www.wipo.int/tk|wipo.int/lex/en", "see | and ")]
    [InlineData("http://a.example/b", "http://a.example/b", "")]
    [InlineData("Version 1.0 and/or 2.0, e.g. CDIP/32/2", "", "Version 1.0 and/or 2.0, e.g. CDIP/32/2")]
    [InlineData("𠮷 www.wipo.int 𠮷", "www.wipo.int", "𠮷 | 𠮷")]
    [InlineData("", "", "")]
    public void Addresses_and_what_stands_between_them(string text, string addresses, string between)
    {
        var found = new WebAddresses(text);
        Assert.Equal(addresses, string.Join('|', found.Texts()));
        Assert.Equal(between, string.Join('|', found.Between()));
        Assert.Equal(addresses.Length == 0, found.AreNone);
    }

    [Fact]
    public void What_lies_inside_an_address_is_covered()
    {
        const string text = "见 wipo.int/lex/en 和 lex";
        var found = new WebAddresses(text);
        Assert.True(found.Cover(text.IndexOf("lex", StringComparison.Ordinal), text.IndexOf("lex", StringComparison.Ordinal) + 3));
        Assert.False(found.Cover(text.LastIndexOf("lex", StringComparison.Ordinal), text.Length));
    }
}
