using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Web.Reading;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Reading;

public sealed class ExcerptTests
{
    [Fact]
    public void The_stretch_is_marked_with_text_around_it()
    {
        var text = new string('a', 500) + "知识<产权" + new string('b', 500);
        var html = Html.Of(new Excerpt(text, 500, 505));
        Assert.Equal($"…{new string('a', 60)}<mark>知识&lt;产权</mark>{new string('b', 115)}…", html);
    }

    [Fact]
    public void No_word_of_an_alphabet_is_cut_in_two()
    {
        var text = string.Concat(Enumerable.Repeat("development cooperation ", 20)) + "Sector " + string.Concat(Enumerable.Repeat("custodian ", 30));
        var start = text.IndexOf("Sector", StringComparison.Ordinal);
        var words = new HtmlParser().ParseDocument(Html.Of(new Excerpt(text, start, start + 6))).Body!.TextContent.Trim('…').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(words, word => Assert.Contains(word, (string[])["development", "cooperation", "Sector", "custodian"]));
    }

    [Fact]
    public void Whatever_is_asked_for_the_excerpt_is_a_part_of_the_text_and_cuts_no_character()
    {
        var texts = Gen.ListOf(Gen.Elements("a", "知", "𠀀", "<", "&")).Select(string.Concat);
        var cases = from text in texts from start in Gen.Choose(-5, 60) from length in Gen.Choose(-5, 300) select (text, start, start + length);
        Prop.ForAll(cases.ToArbitrary(), asked =>
        {
            var shown = new HtmlParser().ParseDocument(Html.Of(new Excerpt(asked.text, asked.start, asked.Item3))).Body!.TextContent.Trim('…');
            return asked.text.Contains(shown, StringComparison.Ordinal) && !shown.Contains('\uFFFD', StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }
}
