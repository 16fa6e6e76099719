using KnowledgeBase.Text;

namespace KnowledgeBase.Web.Reading;

/// <summary>
/// What is looked for inside a document, whatever its case, width, script or diacritics, and the numbers of the places where it stands, handed out
/// while the page is written from its beginning to its end. For one page.
/// </summary>
public sealed class FoundPlaces
{
    /// <summary>How much of what is asked for is looked for, in UTF-16 code units.</summary>
    public const int MostCharacters = 128;

    private readonly string _folded;

    /// <param name="words">What to look for, as typed.</param>
    /// <param name="texts">All texts of the page, for their number of places.</param>
    public FoundPlaces(string words, IEnumerable<string> texts)
    {
        Words = words.Trim();
        _folded = Normaliser.Normalise(Words.Length > MostCharacters ? Words[..MostCharacters] : Words).ToString().Trim();
        Total = _folded.Length == 0 ? 0 : texts.Sum(text => In(text).Count);
    }

    /// <summary>What is looked for.</summary>
    public string Words { get; }

    /// <summary>How many places there are.</summary>
    public int Total { get; }

    /// <summary>How many places have their number.</summary>
    public int Written { get; private set; }

    /// <summary>The identifier of a place, counted from 1.</summary>
    public static string AnchorOf(int place) => $"found-{place}";

    /// <summary>Numbers the next places of the page.</summary>
    /// <returns>The number of the first of them.</returns>
    public int Take(int places)
    {
        var first = Written + 1;
        Written += places;
        return first;
    }

    /// <summary>Where it stands in a text, in order; places do not overlap.</summary>
    public IReadOnlyList<(int Start, int End)> In(string text)
    {
        if (_folded.Length == 0 || text.Length == 0)
            return [];
        var normalised = Normaliser.Normalise(text);
        var places = new List<(int, int)>();
        var (at, behind) = (0, 0);
        while (normalised.Characters[at..].IndexOf(_folded, StringComparison.Ordinal) is >= 0 and var next)
        {
            at += next;
            var (start, end) = (normalised.Starts[at], normalised.Ends[at + _folded.Length - 1]);
            // One cluster may fold to several characters: it is marked once.
            if (start >= behind)
                places.Add((start, behind = end));
            at += _folded.Length;
        }
        return places;
    }
}
