using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>
/// The table of contents of a document: all headings; of one in parts all of the part shown, and of the others as many ranks as a page can bear.
/// </summary>
public static class DocumentOutline
{
    /// <summary>How many headings of other parts are listed at most.</summary>
    private const int MostElsewhere = 200;

    /// <summary>How much text they have at most, in UTF-16 code units.</summary>
    private const int MostCharacters = 8_000;

    /// <summary>How much of a heading of another part is shown.</summary>
    private const int MostOfHeading = 100;

    /// <summary>How many passages of other pages have their place in it: some 3 bytes each, and only a document of over 500 pages has more.</summary>
    private const int MostBelow = 8_000;

    private const int Ranks = 6;

    /// <param name="parts">The document.</param>
    /// <param name="shown">The number of the part that the page shows.</param>
    /// <param name="withPlaces">Whether passages of other pages have their place in it.</param>
    public static IReadOnlyList<OutlineEntry> Of(DocumentParts parts, int shown, bool withPlaces)
    {
        var headings = Headings(parts, shown);
        if (!parts.IsDivided)
            return headings;
        var elsewhere = headings.Where(heading => !heading.IsHere).ToList();
        var depth = Enumerable.Range(0, Ranks + 1).Last(rank => Fits(elsewhere, rank));
        var listed = headings.Where(heading => heading.IsHere || heading.Rank <= depth).ToLookup(heading => heading.Part);
        withPlaces &= parts.All.Sum(part => part.Number == shown ? 0 : part.Passages.Count) <= MostBelow;
        return
        [
            .. from part in parts.All
               let isHere = part.Number == shown
               let title = new OutlineEntry(null, null, part.Title is { } text ? Cut(text) : null, 0, part.Number, isHere)
               from entry in withPlaces && !isHere ? WithPlaces([title, .. listed[part.Number]], part) : [title, .. listed[part.Number]]
               select entry,
        ];
    }

    private static List<OutlineEntry> Headings(DocumentParts parts, int shown)
    {
        var headings = new List<OutlineEntry>();
        var rank = 0;
        foreach (var part in parts.All)
        {
            var isHere = part.Number == shown;
            foreach (var passage in part.Passages.Where(passage => passage.Kind == PassageKind.Heading))
            {
                rank = Math.Clamp(passage.Level, 1, rank + 1);
                headings.Add(new OutlineEntry(passage.Locator, passage.Label, isHere ? passage.Text : Cut(passage.Text), rank, part.Number, isHere));
            }
        }
        return headings;
    }

    private static bool Fits(List<OutlineEntry> elsewhere, int depth)
    {
        var listed = elsewhere.Where(heading => heading.Rank <= depth).ToList();
        return listed.Count <= MostElsewhere && listed.Sum(heading => heading.Text!.Length) <= MostCharacters;
    }

    /// <summary>Gives each passage of a part its place below the last line before it.</summary>
    private static List<OutlineEntry> WithPlaces(List<OutlineEntry> entries, DocumentPart part)
    {
        var below = entries.ConvertAll(_ => new List<string>());
        var at = 0;
        foreach (var passage in part.Passages)
        {
            if (at + 1 < entries.Count && entries[at + 1].Locator == passage.Locator)
                at++;
            below[at].Add(passage.Locator);
        }
        return [.. entries.Select((entry, i) => entry with { Below = below[i] })];
    }

    private static string Cut(string text)
    {
        if (text.Length <= MostOfHeading)
            return text;
        var end = char.IsHighSurrogate(text[MostOfHeading - 1]) ? MostOfHeading - 1 : MostOfHeading;
        return text[..end].TrimEnd() + "…";
    }
}
