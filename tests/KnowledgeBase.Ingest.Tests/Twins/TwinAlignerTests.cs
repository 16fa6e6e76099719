using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.Twins;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.Twins;

public sealed class TwinAlignerTests
{
    public static TheoryData<string> Renderings => ["cdip-32-uk-proposal-crisis", "cdip-22-internal-coordination"];

    [Theory]
    [MemberData(nameof(Renderings))]
    public void A_document_and_its_rendering_align_passage_by_passage(string name)
    {
        var (chinese, english) = (Read(name + ".zh.txt"), Read(name + ".en.txt"));
        var alignment = Align(chinese, english);

        Assert.All(alignment.Pairs, pair => Assert.Equal(pair.First, pair.Second));
        Assert.Equal(chinese.Count, alignment.Pairs.Count);
        Assert.Equal((1.0, 1.0, 0), (alignment.Measure.First.Share, alignment.Measure.Second.Share, alignment.Measure.Contradictions));
        Assert.Equal(alignment.Measure.First.Passages, alignment.Measure.First.PassagesMatched);
    }

    [Fact]
    public void The_seeds_differ_only_where_extraction_broke_an_address()
    {
        var differing = Renderings.Select(row => row.Data)
            .SelectMany(name => Align(Read(name + ".zh.txt"), Read(name + ".en.txt")).Pairs)
            .Where(pair => pair.Differences.Count > 0);
        Assert.Equal("n15", Assert.Single(differing).First);
    }

    [Fact]
    public void A_missing_and_an_extra_paragraph_are_alone_and_push_nothing_aside()
    {
        var chinese = Chinese(1, 2, 3, 4, 5, 6, 7, 8);
        var english = English(1, 2, 3, 5, 6, 7, 8);
        var alignment = Align(chinese, english);

        Assert.Equal(["p4"], Alone(alignment, first: true));
        Assert.Empty(Alone(alignment, first: false));
        Assert.Equal((7, 8, 7, 7), (alignment.Measure.First.NumberedMatched, alignment.Measure.First.Numbered, alignment.Measure.Second.NumberedMatched, alignment.Measure.Second.Numbered));
        Assert.All(alignment.Pairs.Where(pair => pair.IsMatched), pair => Assert.Equal((TwinMatch.Number, pair.First), (pair.Match, pair.Second)));
        Assert.Equal(["p4"], Alone(Align(english, chinese), first: false));
    }

    [Fact]
    public void Paragraphs_numbered_otherwise_are_found_by_what_they_say()
    {
        // The English text has a new paragraph 3, so that from there each number is one higher.
        var english = English(1, 2, 90, 3, 4, 5, 6).Select((passage, at) => Numbered(passage, at + 1)).ToList();
        var alignment = Align(Chinese(1, 2, 3, 4, 5, 6), english);

        Assert.Equal(["p3"], Alone(alignment, first: false));
        Assert.Equal(
            [("p1", "p1", TwinMatch.Number), ("p2", "p2", TwinMatch.Number), ("p3", "p4", TwinMatch.Content), ("p4", "p5", TwinMatch.Content), ("p5", "p6", TwinMatch.Content), ("p6", "p7", TwinMatch.Content)],
            alignment.Pairs.Where(pair => pair.IsMatched).Select(pair => (pair.First!, pair.Second!, pair.Match)));
    }

    [Fact]
    public void Numbered_paragraphs_in_another_order_find_each_other_by_their_numbers()
    {
        var alignment = Align(Chinese(1, 2, 3, 4, 5, 6), English(4, 1, 6, 2, 5, 3));
        Assert.Equal(6, alignment.Measure.First.NumberedMatched);
        Assert.All(alignment.Pairs, pair => Assert.Equal((pair.First, TwinMatch.Number), (pair.Second, pair.Match)));
    }

    [Fact]
    public void What_contradicts_under_the_same_number_is_shown_and_not_matched()
    {
        var english = English(1, 2, 3, 4);
        english[2] = english[2] with { Text = "The General Assembly took note of document WO/GA/36/4 Rev. on May 7, 1999." };
        var alignment = Align(Chinese(1, 2, 3, 4), english);

        var contradiction = Assert.Single(alignment.Pairs, pair => pair.Match == TwinMatch.Contradiction);
        Assert.Equal(("p3", "p3"), (contradiction.First, contradiction.Second));
        Assert.Contains(new TwinDifference("symbol", "WO/GA/36/4 Rev.", InFirst: false), contradiction.Differences);
        Assert.Equal((3, 1), (alignment.Measure.First.NumberedMatched, alignment.Measure.Contradictions));
    }

    [Fact]
    public void A_figure_that_differs_is_told_and_the_pair_kept()
    {
        var english = English(1, 2, 3);
        english[1] = english[1] with { Text = english[1].Text.Replace("2002", "2020", StringComparison.Ordinal) };
        var pair = Assert.Single(Align(Chinese(1, 2, 3), english).Pairs, pair => pair.Differences.Count > 0);
        Assert.Equal(("p2", TwinMatch.Number), (pair.First, pair.Match));
        Assert.Equal([new TwinDifference("number", "2002", true), new TwinDifference("number", "2020", false)], pair.Differences);
    }

    [Fact]
    public void Documents_that_have_nothing_to_do_with_each_other_are_not_forced_together()
    {
        var alignment = Align(Read("cdip-32-uk-proposal-crisis.zh.txt"), Read("cdip-22-internal-coordination.en.txt"));
        Assert.True(alignment.Measure.First.PassagesMatched < alignment.Measure.First.Passages / 2);
        Assert.True(alignment.Measure.Second.Share < 0.5);
    }

    /// <summary>Passages are lost, added and moved at random: each is in the alignment once, the numbered ones that both have find each other.</summary>
    [Fact]
    public void Whatever_is_lost_added_or_moved_every_passage_is_there_once_and_in_its_place()
    {
        var random = new Random(3);
        for (var round = 0; round < 60; round++)
        {
            var all = Enumerable.Range(1, random.Next(2, 30)).ToArray();
            var first = all.Where(_ => random.Next(6) > 0).ToArray();
            var second = all.Where(_ => random.Next(6) > 0).ToArray();
            if (round % 3 == 0)
                random.Shuffle(second);
            var (chinese, english) = (Chinese(first), English(second));

            var alignment = Align(chinese, english);

            Assert.Equal(chinese.Select(p => p.Locator), alignment.Pairs.Where(pair => pair.First is not null).Select(pair => pair.First));
            Assert.Equal(
                english.Select(p => p.Locator).Order(StringComparer.Ordinal),
                alignment.Pairs.Where(pair => pair.Second is not null).Select(pair => pair.Second!).Order(StringComparer.Ordinal));
            Assert.Equal(first.Intersect(second).Count(), alignment.Measure.First.NumberedMatched);
            Assert.Equal(alignment.Measure.First.NumberedMatched, alignment.Measure.Second.NumberedMatched);
            Assert.All(alignment.Pairs.Where(pair => pair.IsMatched), pair => Assert.Equal(pair.First, pair.Second));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public void Long_documents_cut_into_blocks_align_as_if_they_were_not(int mostCells)
    {
        int[] first = [.. Enumerable.Range(1, 120).Where(n => n % 11 != 0)];
        int[] second = [.. Enumerable.Range(1, 120).Where(n => n % 13 != 0)];
        var whole = Align(Chinese(first), English(second));
        var cut = TwinAligner.Align("a.zh", Chinese(first), "a.en", English(second), TwinRelation.Symbol, mostCells);
        Assert.Equal(
            whole.Pairs.Where(pair => pair.IsMatched).Select(pair => (pair.First, pair.Second, pair.Match)),
            cut.Pairs.Where(pair => pair.IsMatched).Select(pair => (pair.First, pair.Second, pair.Match)));
    }

    [Fact]
    public void Nothing_aligns_with_nothing()
    {
        var alignment = Align([], English(1, 2));
        Assert.Equal([(null, "p1"), (null, "p2")], alignment.Pairs.Select(pair => (pair.First, pair.Second)));
        Assert.Equal((0.0, 0.0), (alignment.Measure.First.Share, alignment.Measure.Second.Share));
        Assert.Empty(Align([], []).Pairs);
    }

    private static TwinAlignment Align(IReadOnlyList<Passage> first, IReadOnlyList<Passage> second) =>
        TwinAligner.Align("a.zh", first, "a.en", second, TwinRelation.Symbol);

    private static IEnumerable<string?> Alone(TwinAlignment alignment, bool first) =>
        alignment.Pairs.Where(pair => pair.Match == TwinMatch.Unmatched && (first ? pair.Second : pair.First) is null).Select(pair => first ? pair.First : pair.Second);

    /// <summary>Paragraphs that speak of a year and a document of their own.</summary>
    private static List<Passage> Chinese(params int[] numbers) =>
        [.. numbers.Select(n => Paragraph(n, $"委员会在{2000 + n}年审议了文件CDIP/{n}/7所载的提案，并请秘书处于下届会议提出报告。"))];

    private static List<Passage> English(params int[] numbers) =>
        [.. numbers.Select(n => Paragraph(n, $"In {2000 + n} the Committee considered the proposal contained in document CDIP/{n}/7 and requested the Secretariat to report to its next session."))];

    private static Passage Paragraph(int number, string text) => Numbered(new Passage { Locator = "", Kind = PassageKind.Paragraph, Text = text }, number);

    private static Passage Numbered(Passage passage, int number) => passage with { Locator = $"p{number}", Label = $"{number}." };

    private static IReadOnlyList<Passage> Read(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SeedFolder.Find()!.Documents, file));
        return Assert.IsType<ReadResult.Success>(DocumentReader.Read(bytes, file, cancellationToken: TestContext.Current.CancellationToken)).Document.Passages;
    }
}
