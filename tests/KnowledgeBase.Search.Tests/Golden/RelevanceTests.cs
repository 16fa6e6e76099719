namespace KnowledgeBase.Search.Tests.Golden;

public sealed class RelevanceTests
{
    private static readonly GoldenQuery Query = new() { Query = "q", Within = 2, Judged = new() { ["a"] = 3, ["b"] = 2, ["c"] = 1 } };

    [Theory]
    [InlineData("a b c", 1, 1, 1)]
    [InlineData("x b", 1, 0.5, 3 / 1.58496)]
    [InlineData("c x a", 0, 1 / 3.0, 1 + (7 / 2.0))]
    [InlineData("c", 0, 0, 1)]
    [InlineData("", 0, 0, 0)]
    public void Figures_are_those_worked_out_by_hand(string keys, double success, double reciprocalRank, double discounted)
    {
        // The best order gains 7, 3 and 1, over the logarithms of 2, 3 and 4.
        const double best = 7 + (3 / 1.58496) + (1 / 2.0);
        var found = Relevance.Of([(Query, keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);
        Assert.Equal((success, reciprocalRank), (found.Success, found.ReciprocalRank));
        Assert.Equal(keys == "a b c" ? 1 : discounted / best, found.Gain, 4);
    }

    [Fact]
    public void A_line_is_read_as_it_was_written()
    {
        var relevance = new Relevance(12, 0.917, 0.8, 0.75);
        Assert.Equal(("zh", relevance), Relevance.Parse(relevance.Line("zh")));
    }
}
