using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;

namespace KnowledgeBase.Web.Searching;

/// <summary>The links from one page of results to others.</summary>
/// <param name="Current">The page shown, from 1; 0 where it was reached by a cursor and has no number.</param>
/// <param name="Last">The last page, counting those beyond the page window too.</param>
/// <param name="Numbers">The pages to link to, in order; 0 stands for a gap.</param>
/// <param name="Previous">The search of the page before, if any.</param>
/// <param name="Next">The search of the next page, if any: by number, beyond the page window by cursor.</param>
public sealed record PageWindow(int Current, int Last, IReadOnlyList<int> Numbers, SearchQuery? Previous, SearchQuery? Next)
{
    private const int Around = 2;

    public static PageWindow Of(SearchQuery query, SearchAnswer answer)
    {
        var last = Math.Max(1, (answer.Total + query.Size - 1) / query.Size);
        var reachable = Math.Min(last, SearchParameters.PageWindow / query.Size);
        if (query.Cursor is not null)
            return new PageWindow(0, last, [1], query.FromStart(), ByCursor(query, answer));
        var next = query.Page >= last ? null
            : query.Page < reachable ? query with { Page = query.Page + 1 }
            : ByCursor(query, answer);
        var previous = query.Page > 1 ? query with { Page = Math.Min(query.Page - 1, last) } : null;
        return new PageWindow(query.Page, last, NumbersAround(query.Page, reachable), previous, next);
    }

    private static SearchQuery? ByCursor(SearchQuery query, SearchAnswer answer) =>
        answer.Next is null ? null : query with { Page = 1, Cursor = answer.Next };

    private static List<int> NumbersAround(int page, int last)
    {
        var numbers = new List<int>();
        for (var number = 1; number <= last; number++)
        {
            if (number == 1 || number == last || Math.Abs(number - page) <= Around)
                numbers.Add(number);
            else if (numbers[^1] != 0)
                numbers.Add(0);
        }
        return numbers;
    }
}
