using System.Text;
using KnowledgeBase.Documents.PlainText.Pages;

namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>Finds running headers and footers: rows at the edge of the page that come again at the same height on others, and page numbers.</summary>
internal static class RunningLines
{
    /// <summary>How many rows a header or footer has at most.</summary>
    private const int MostRows = 4;

    /// <summary>The share of the page, from its edge, in which a page number stands.</summary>
    private const float Edge = 0.13f;

    /// <summary>Rows of different pages within this many points stand at the same height.</summary>
    private const float SameHeight = 6;

    /// <summary>Takes the running rows out of each page.</summary>
    /// <param name="pages">The pages' rows from top to bottom.</param>
    /// <param name="heights">The pages' heights.</param>
    public static void Drop(IReadOnlyList<List<PageRow>> pages, IReadOnlyList<float> heights)
    {
        var seen = new Dictionary<string, List<(int Page, float Place)>>(StringComparer.Ordinal);
        for (var p = 0; p < pages.Count; p++)
        {
            foreach (var (row, key, place) in Candidates(pages[p], heights[p]))
                (seen.TryGetValue(key, out var list) ? list : seen[key] = []).Add((p, place));
        }

        for (var p = 0; p < pages.Count; p++)
        {
            var running = Candidates(pages[p], heights[p])
                .Where(c => Repeats(seen[c.Key], p, c.Place))
                .Select(c => c.Row).ToHashSet(ReferenceEqualityComparer.Instance);
            DropFromEdge(pages[p], heights[p], running, fromTop: true);
            DropFromEdge(pages[p], heights[p], running, fromTop: false);
        }
    }

    private static IEnumerable<(PageRow Row, string Key, float Place)> Candidates(List<PageRow> rows, float height)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (i < MostRows)
                yield return (rows[i], "t" + Key(rows[i].Text), rows[i].Baseline);
            if (i >= rows.Count - MostRows)
                yield return (rows[i], "b" + Key(rows[i].Text), height - rows[i].Baseline);
        }
    }

    /// <summary>The same words at the same height on another page, near or far: a report may have other headers in each chapter.</summary>
    private static bool Repeats(List<(int Page, float Place)> places, int page, float place) =>
        places.Exists(other => other.Page != page && Math.Abs(other.Place - place) < SameHeight);

    private static void DropFromEdge(List<PageRow> rows, float height, HashSet<object?> running, bool fromTop)
    {
        var taken = 0;
        while (taken < MostRows && taken < rows.Count)
        {
            var at = fromTop ? taken : rows.Count - 1 - taken;
            var row = rows[at];
            var place = fromTop ? row.Baseline : height - row.Baseline;
            var isNumber = place < height * Edge && IsPageNumber(row.Text);
            if (!isNumber && !(running.Contains(row) && StandsApart(rows, at, fromTop)))
                break;
            taken++;
        }

        rows.RemoveRange(fromTop ? 0 : rows.Count - taken, taken);
    }

    /// <summary>The head of a table that goes on from the page before stands as close to its rows as they do to each other.</summary>
    private static bool StandsApart(List<PageRow> rows, int at, bool fromTop)
    {
        var inner = fromTop ? at + 1 : at - 1;
        if (rows[at].Segments.Count < 2 || inner < 0 || inner >= rows.Count || rows[inner].Segments.Count < 2)
            return true;
        var next = fromTop ? inner + 1 : inner - 1;
        if (next < 0 || next >= rows.Count)
            return true;
        return Math.Abs(rows[inner].Baseline - rows[at].Baseline) > 1.5f * Math.Abs(rows[next].Baseline - rows[inner].Baseline);
    }

    private static bool IsPageNumber(string text) =>
        PageFurniture.IsPageNumberText(text) || (text.AsSpan().Trim("-–— ") is { Length: > 0 and <= 4 } bare && bare.IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>The text with every number alike and without white space.</summary>
    private static string Key(string text)
    {
        var key = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && key is [.., '#'])
                continue;
            if (!char.IsWhiteSpace(c))
                key.Append(char.IsAsciiDigit(c) ? '#' : c);
        }

        return key.ToString();
    }
}
