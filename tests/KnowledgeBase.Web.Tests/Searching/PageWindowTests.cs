using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Searching;

namespace KnowledgeBase.Web.Tests.Searching;

public sealed class PageWindowTests
{
    [Theory]
    [InlineData(1, 10, "1")]
    [InlineData(1, 100, "1 2 3 . 5")]
    [InlineData(3, 100, "1 2 3 4 5")]
    [InlineData(10, 400, "1 . 8 9 10 11 12 . 20")]
    [InlineData(20, 400, "1 . 18 19 20")]
    public void Numbers_are_those_around_the_page_and_the_ends(int page, int total, string expected)
    {
        var window = PageWindow.Of(new SearchQuery { Page = page }, Answer(total, null));
        Assert.Equal(expected, string.Join(' ', window.Numbers.Select(number => number == 0 ? "." : number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Beyond_the_page_window_the_next_page_is_reached_by_cursor()
    {
        var window = PageWindow.Of(new SearchQuery { Page = 500 }, Answer(50_000, "after-500"));
        Assert.Equal("after-500", window.Next!.Cursor);
        Assert.Equal(1, window.Next.Page);
        Assert.Equal(500, window.Numbers[^1]);
    }

    [Fact]
    public void The_last_page_has_no_next_and_the_first_no_previous()
    {
        Assert.Null(PageWindow.Of(new SearchQuery { Page = 3 }, Answer(60, null)).Next);
        Assert.Null(PageWindow.Of(new SearchQuery(), Answer(60, "x")).Previous);
    }

    private static SearchAnswer Answer(int total, string? next) => new()
    {
        Query = new QueryReading("", "", []),
        Total = total,
        TookMs = 0,
        Next = next,
        Hits = [],
        Facets = new Dictionary<string, IReadOnlyList<FacetValue>>(),
        Generation = new IndexGeneration(1, 1, total),
    };
}
