using KnowledgeBase.Text;

namespace KnowledgeBase.Web.Reading;

/// <summary>
/// What is looked for inside a document and the numbers of the places where it stands, handed out while the page is written from its beginning to its
/// end. What is typed is found whatever its case, width, script or diacritics; what a search came with is marked as in its results. For one page.
/// </summary>
public sealed class FoundPlaces
{
    /// <summary>How much of what is asked for is looked for, in UTF-16 code units.</summary>
    public const int MostCharacters = 128;

    /// <summary>How many places are marked: beyond, marks would outweigh the text, and nobody steps through them.</summary>
    public const int MostPlaces = 1000;

    private readonly Func<string, IReadOnlyList<(int Start, int End)>> _find;

    /// <summary>Each text is looked through twice, to count and to mark.</summary>
    private readonly Dictionary<string, IReadOnlyList<(int Start, int End)>> _places = new(StringComparer.Ordinal);

    /// <param name="words">What to look for, as typed.</param>
    /// <param name="texts">All texts of the page, for their number of places.</param>
    public FoundPlaces(string words, IEnumerable<string> texts)
        : this(words, Literally(words), texts)
    {
    }

    /// <param name="words">What to call what is looked for.</param>
    /// <param name="find">Finds it in a text: places in order that do not overlap.</param>
    /// <param name="texts">All texts of the page, for their number of places.</param>
    public FoundPlaces(string words, Func<string, IReadOnlyList<(int Start, int End)>> find, IEnumerable<string> texts)
    {
        (Words, _find) = (words.Trim(), find);
        All = texts.Sum(text => In(text).Count);
    }

    /// <summary>What is looked for.</summary>
    public string Words { get; }

    /// <summary>How many places there are.</summary>
    public int All { get; }

    /// <summary>How many of them, from the beginning, are marked.</summary>
    public int Total => Math.Min(All, MostPlaces);

    /// <summary>How many places have their number.</summary>
    public int Written { get; private set; }

    /// <summary>The identifier of a place, counted from 1.</summary>
    public static string AnchorOf(int place) => $"found-{place}";

    /// <summary>Numbers the next places of the page: those of a text, as far as places are marked at all.</summary>
    /// <returns>The number of the first of them, and where they stand.</returns>
    public (int First, IReadOnlyList<(int Start, int End)> Places) Take(string text)
    {
        var (first, places) = (Written + 1, In(text));
        if (places.Count > Total - Written)
            places = [.. places.Take(Total - Written)];
        Written += places.Count;
        return (first, places);
    }

    /// <summary>Where it stands in a text, in order; places do not overlap.</summary>
    public IReadOnlyList<(int Start, int End)> In(string text) =>
        _places.TryGetValue(text, out var places) ? places : _places[text] = _find(text);

    private static Func<string, IReadOnlyList<(int Start, int End)>> Literally(string words)
    {
        var asked = words.Trim();
        var folded = Normaliser.Normalise(asked.Length > MostCharacters ? asked[..MostCharacters] : asked).ToString().Trim();
        return text => folded.Length == 0 || text.Length == 0 ? [] : Places(folded, text);
    }

    private static List<(int Start, int End)> Places(string folded, string text)
    {
        var normalised = Normaliser.Normalise(text);
        var places = new List<(int, int)>();
        var (at, behind) = (0, 0);
        while (normalised.Characters[at..].IndexOf(folded, StringComparison.Ordinal) is >= 0 and var next)
        {
            at += next;
            var (start, end) = (normalised.Starts[at], normalised.Ends[at + folded.Length - 1]);
            // One cluster may fold to several characters: it is marked once.
            if (start >= behind)
                places.Add((start, behind = end));
            at += folded.Length;
        }
        return places;
    }
}
