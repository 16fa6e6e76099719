namespace KnowledgeBase.Text.Tests.Highlighting;

public sealed class FragmentsTests
{
    private const string Filler = "这是一个没有任何要点的普通句子。";

    [Fact]
    public void Without_marks_the_beginning_is_shown()
    {
        var text = "  " + string.Concat(Enumerable.Repeat(Filler, 30));
        var fragment = Assert.Single(Fragments.Pick(text, []));
        Assert.Equal(2, fragment.Start);
        Assert.InRange(fragment.End - fragment.Start, 160, 213);
        Assert.EndsWith("。…", fragment.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_text_is_shown_whole() =>
        Assert.Equal([new FragmentSegment("发展", false), new FragmentSegment("议程", true), new FragmentSegment("。", false)],
            Assert.Single(Fragments.Pick("发展议程。", [(2, 4)])).Segments);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void A_blank_text_has_no_fragment(string text) => Assert.Empty(Fragments.Pick(text, []));

    [Fact]
    public void The_densest_place_is_shown_from_a_sentence_to_a_sentence()
    {
        var before = string.Concat(Enumerable.Repeat(Filler, 20));
        var text = before + "专利。" + before + "专利与商标的检索。" + before;
        var matcher = new HighlightMatcher([new Needle(["专利"]), new Needle(["商标"])]);
        var fragment = Assert.Single(Fragments.Pick(text, matcher.Find(text), count: 1));
        Assert.Equal(["专利", "商标"], fragment.Segments.Where(segment => segment.Marked).Select(segment => segment.Text));
        Assert.StartsWith("…这是", fragment.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("。…", fragment.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Different_marks_go_before_repeated_ones()
    {
        var gap = string.Concat(Enumerable.Repeat("word ", 100));
        var text = "patent patent patent. " + gap + "patent and design. " + gap;
        var marks = new HighlightMatcher([new Needle(["patent"]), new Needle(["design"])]).Find(text);
        Assert.Contains("design", Assert.Single(Fragments.Pick(text, marks, count: 1)).ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Fragments.Pick(text, marks).Count);
    }

    [Fact]
    public void Latin_words_are_not_cut()
    {
        var text = string.Concat(Enumerable.Repeat("unbroken ", 100));
        var fragment = Assert.Single(Fragments.Pick(text, [(450, 458)], count: 1));
        Assert.All(
            fragment.ToString().Trim('…').Split(' ', StringSplitOptions.RemoveEmptyEntries),
            word => Assert.Equal("unbroken", word));
    }

    [Fact]
    public void Fragments_of_any_text_are_pieces_of_it_and_keep_characters_whole() => RandomTexts.Check(text =>
    {
        var needles = Analyzers.Default.Analyze(text).Where((_, i) => i % 7 == 0).Select(token => new Needle([token.Term]));
        var marks = new HighlightMatcher(needles).Find(text);
        var end = 0;
        foreach (var fragment in Fragments.Pick(text, marks, count: 3, length: 20))
        {
            Assert.InRange(fragment.Start, end, text.Length);
            var shown = string.Concat(fragment.Segments.Where(segment => segment.Text != Fragments.Ellipsis).Select(segment => segment.Text));
            Assert.Equal(text[fragment.Start..fragment.End], shown);
            Assert.True(marks.Count == 0 || fragment.Segments.Any(segment => segment.Marked));
            AssertWhole(text, fragment.Start);
            AssertWhole(text, fragment.End);
            end = fragment.End;
        }
    });

    [Fact]
    public void A_long_mark_does_not_make_a_long_fragment()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 2_000));
        var fragment = Assert.Single(Fragments.Pick(text, [(1_000, 4_000)], count: 1));
        Assert.InRange(fragment.End - fragment.Start, 100, 220);
        AssertWhole(text, fragment.End);
    }

    private static void AssertWhole(string text, int index) =>
        Assert.False(index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]));
}
