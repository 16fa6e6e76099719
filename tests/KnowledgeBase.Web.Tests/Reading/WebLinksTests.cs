using KnowledgeBase.Web.Reading;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Reading;

public sealed class WebLinksTests
{
    [Theory]
    [InlineData("见www.wipo.int/tisc/en/。", "见[https://www.wipo.int/tisc/en/|www.wipo.int/tisc/en/]。")]
    [InlineData("see http://a.org/x?y=1&z=2.", "see [http://a.org/x?y=1&amp;z=2|http://a.org/x?y=1&amp;z=2].")]
    [InlineData("(https://a.org/b(c))", "([https://a.org/b(c))|https://a.org/b(c))]")]
    [InlineData("(https://a.org/b)", "([https://a.org/b|https://a.org/b])")]
    [InlineData("javascript:alert(1) <b>", "javascript:alert(1) &lt;b&gt;")]
    [InlineData("http://", "http://")]
    [InlineData("https://a.org/ https://b.org/", "[https://a.org/|https://a.org/] [https://b.org/|https://b.org/]")]
    [InlineData("www.", "www.")]
    [InlineData("", "")]
    public void Addresses_become_links_and_all_else_stays_text(string text, string expected) => Assert.Equal(
        expected,
        Html.Of(new LinkedText(text))
            .Replace("<a rel=\"noopener noreferrer external\" href=\"", "[", StringComparison.Ordinal)
            .Replace("\">", "|", StringComparison.Ordinal)
            .Replace("</a>", "]", StringComparison.Ordinal));
}
