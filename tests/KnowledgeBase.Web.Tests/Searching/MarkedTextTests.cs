using System.Net;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Web.Searching;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Searching;

public sealed class MarkedTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a <mark>b</mark> c", "a <mark>b</mark> c")]
    [InlineData("&lt;b&gt; <mark>&amp;</mark>", "&lt;b&gt; <mark>&amp;</mark>")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<mark>open", "<mark>open</mark>")]
    [InlineData("a</mark>b", "a&lt;/mark&gt;b")]
    [InlineData("<mark onclick=x>b</mark>", "&lt;mark onclick=x&gt;b&lt;/mark&gt;")]
    [InlineData("<mark><mark>b</mark></mark>", "<mark>&lt;mark&gt;b</mark>&lt;/mark&gt;")]
    public void Marks_come_through_and_nothing_else(string fragment, string expected) => Assert.Equal(expected, Html.Of(new MarkedText(fragment)));

    [Theory]
    [InlineData("…a <mark>b</mark> c… d <mark>e</mark>.…", "…a <mark>b</mark> c…|…d <mark>e</mark>.…")]
    [InlineData("a b", "a|b")]
    [InlineData("一。…", "一。…")]
    public void Fragments_are_joined_with_one_ellipsis_where_words_are_left_out(string expected, string fragments) =>
        Assert.Equal(expected.Replace(".…", ". …", StringComparison.Ordinal), Html.Of(new MarkedText(fragments.Split('|'))));

    [Fact]
    public void Whatever_the_fragment_says_only_marks_become_elements()
    {
        var pieces = Gen.Elements("<mark>", "</mark>", "<b>", "<script>", "&lt;", "&", "\"", "'", ">", "<", "知识", "&#x3c;img src=x onerror=1>", "<!--", "]]>", "a");
        Prop.ForAll(Gen.ListOf(pieces).Select(string.Concat).ToArbitrary(), fragment =>
        {
            var body = new HtmlParser().ParseDocument("<body>" + Html.Of(new MarkedText(fragment)) + "</body>").Body!;
            return body.QuerySelectorAll("*").All(element => element.LocalName == "mark" && element.Attributes.Length == 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_text_of_a_good_fragment_is_what_was_encoded()
    {
        Prop.ForAll<string[]>(segments =>
        {
            var texts = segments.Select(segment => (segment ?? "").ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal)).ToList();
            var fragment = string.Concat(texts.Select((text, i) => i % 2 == 0 ? WebUtility.HtmlEncode(text) : $"<mark>{WebUtility.HtmlEncode(text)}</mark>"));
            return WebUtility.HtmlDecode(Html.Of(new MarkedText(fragment)).Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal)) == string.Concat(texts);
        }).QuickCheckThrowOnFailure();
    }
}
