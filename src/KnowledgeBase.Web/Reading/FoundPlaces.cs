using KnowledgeBase.Text;

namespace KnowledgeBase.Web.Reading;

/// <summary>
/// What is looked for inside a document and the numbers of the places where it stands, handed out while the page is written from its beginning to its
/// end. What is typed is found whatever its case, width, script or diacritics; what a search came with is marked as in its results. In a document that is
/// read in parts the numbers go on from part to part. For one page.
/// </summary>
public sealed class FoundPlaces
{
    /// <summary>How much of what is asked for is looked for, in UTF-16 code units.</summary>
    public const int MostCharacters = 128;

    /// <summary>How many places of a page are marked: beyond, marks would outweigh the text, and nobody steps through them.</summary>
    public const int MostPlaces = 1000;

    private readonly Func<string, IReadOnlyList<(int Start, int End)>> _find;

    /// <summary>How many places there are in each part.</summary>
    private readonly int[] _counts;

    /// <summary>Each text is looked through twice, to count and to mark.</summary>
    private readonly Dictionary<string, IReadOnlyList<(int Start, int End)>> _places = new(StringComparer.Ordinal);

    private int _part = 1;

    /// <param name="words">What to look for, as typed.</param>
    /// <param name="texts">All texts of the page, for their number of places.</param>
    public FoundPlaces(string words, IEnumerable<string> texts)
        : this(words, [texts])
    {
    }

    /// <param name="words">What to look for, as typed.</param>
    /// <param name="parts">All texts of each part of the document. The first part is shown unless <see cref="Show"/> says otherwise.</param>
    public FoundPlaces(string words, IReadOnlyList<IEnumerable<string>> parts)
        : this(words, Literally(words), parts)
    {
    }

    /// <param name="words">What to call what is looked for.</param>
    /// <param name="find">Finds it in a text: places in order that do not overlap.</param>
    /// <param name="parts">All texts of each part of the document. The first part is shown unless <see cref="Show"/> says otherwise.</param>
    public FoundPlaces(string words, Func<string, IReadOnlyList<(int Start, int End)>> find, IReadOnlyList<IEnumerable<string>> parts)
    {
        (Words, _find) = (words.Trim(), find);
        _counts = [.. parts.Select(texts => texts.Sum(text => In(text).Count))];
        All = _counts.Sum();
    }

    /// <summary>What is looked for.</summary>
    public string Words { get; }

    /// <summary>How many places there are in the document.</summary>
    public int All { get; }

    /// <summary>Up to which number places can be stepped through.</summary>
    public int Total => _counts.Length == 1 ? Math.Min(All, MostPlaces) : All;

    /// <summary>Whether some part has more places than are marked.</summary>
    public bool IsCut => _counts.Any(count => count > MostPlaces);

    /// <summary>How many places of the document up to here have their number.</summary>
    public int Written { get; private set; }

    /// <summary>The first part that has a place; null where none has.</summary>
    public int? FirstPart => Array.FindIndex(_counts, count => count > 0) is var index and >= 0 ? index + 1 : null;

    /// <summary>The identifier of a place, counted from 1.</summary>
    public static string AnchorOf(int place) => $"found-{place}";

    /// <summary>Says which part the page shows; to be called before it is written.</summary>
    public void Show(int part) => (_part, Written) = (part, Before(part));

    /// <summary>The part a place is in; null where there is no such place.</summary>
    public int? PartOf(int place)
    {
        for (var part = 1; part <= _counts.Length; part++)
        {
            if (place > Before(part) && place <= Before(part) + _counts[part - 1])
                return part;
        }
        return null;
    }

    /// <summary>Whether a place is marked on this page.</summary>
    public bool IsHere(int place) => place > Before(_part) && place <= LastOf(_part);

    /// <summary>The marked place behind another, on this page or a later one; null behind the last.</summary>
    public int? After(int place)
    {
        if (place < LastOf(_part))
            return place + 1;
        var next = Array.FindIndex(_counts, _part, count => count > 0);
        return next < 0 ? null : Before(next + 1) + 1;
    }

    /// <summary>The marked place at or before a number, on this page or an earlier one; null before the first.</summary>
    public int? UpTo(int place)
    {
        if (place > Before(_part))
            return Math.Min(place, LastOf(_part));
        var previous = _part > 1 ? Array.FindLastIndex(_counts, _part - 2, count => count > 0) : -1;
        return previous < 0 ? null : LastOf(previous + 1);
    }

    /// <summary>The first marked place of a later page; null where there is none.</summary>
    public int? FirstBehind => After(LastOf(_part));

    /// <summary>The last marked place of an earlier page; null where there is none.</summary>
    public int? LastAhead => UpTo(Before(_part));

    /// <summary>Numbers the next places of the page: those of a text, as far as places are marked at all.</summary>
    /// <returns>The number of the first of them, and where they stand.</returns>
    public (int First, IReadOnlyList<(int Start, int End)> Places) Take(string text)
    {
        var (first, places, left) = (Written + 1, In(text), LastOf(_part) - Written);
        if (places.Count > left)
            places = [.. places.Take(left)];
        Written += places.Count;
        return (first, places);
    }

    /// <summary>Where it stands in a text, in order; places do not overlap.</summary>
    public IReadOnlyList<(int Start, int End)> In(string text) =>
        _places.TryGetValue(text, out var places) ? places : _places[text] = _find(text);

    private int Before(int part) => _counts.Take(part - 1).Sum();

    /// <summary>The last place of a part that is marked.</summary>
    private int LastOf(int part) => Before(part) + Math.Min(_counts[part - 1], MostPlaces);

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
