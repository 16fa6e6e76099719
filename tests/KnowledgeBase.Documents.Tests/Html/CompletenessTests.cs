using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Documents.Tests.Html;

/// <summary>Held against a parser that follows the HTML standard to the letter: no character of text is lost or comes twice.</summary>
public sealed class CompletenessTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<span>", "</span>", "<ul><li>", "<li>", "</li>", "</ul>", "<ol><li>", "</ol>", "<h2>", "</h2>", "<blockquote>", "</blockquote>",
        "<a href='#x'>", "</a>", "<sup>", "</sup>", "<br>", "<hr>", "<img alt=\"a > b\">", "<!-- c -->", "<section>", "</section>", "<pre>", "</pre>", "<dl><dt>", "<dd>", "</dl>",
        "文字", "word ", "a", "1", "&amp;", "&#169;", " ", "\n", "x < y ", "&nbsp;", "<custom-element>", "</custom-element>", "<font color=red>", "</font>", "</br x>", "<p title='</p>'>",
    ];

    private static readonly Arbitrary<string> Pages = Gen.Elements(Pieces).ListOf().Where(l => l.Count <= 80).Select(l => string.Concat(l) + "end").ToArbitrary();

    [Fact]
    public void The_letters_of_a_page_are_those_that_the_standard_gives() =>
        Prop.ForAll(Pages, page => Assert.Equal(Standard(page), Ours(page))).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(80));

    private static string Standard(string page) => Letters(new HtmlParser().ParseDocument("<!DOCTYPE html><html><body>" + page).Body!.TextContent);

    private static string Ours(string page)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + page), "x.html", cancellationToken: TestContext.Current.CancellationToken);
        return Letters(string.Concat(Assert.IsType<ReadResult.Success>(result).Document.Passages.Select(p => (p.Kind == PassageKind.Paragraph || p.Kind == PassageKind.Heading ? p.Label : "") + p.Text)));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => char.IsLetter(c) || c == '©'));
}
