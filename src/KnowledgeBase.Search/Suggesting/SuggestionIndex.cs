using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// All names by all their keys, in one sorted array: a prefix is a range of it. Immutable, thread-safe.
/// </summary>
internal sealed class SuggestionIndex
{
    /// <summary>More than this of what is typed is not looked at.</summary>
    private const int LongestTyped = 64;
    private const int ShortestForSlips = 4;
    private const int ShortestHanForSlips = 3;

    /// <summary>What it counts that a name is typed to the end, against the weights of kinds.</summary>
    private const double Completeness = 4;

    private readonly Key[] keys;
    private readonly SuggestionEntry[] entries;
    private readonly Surface[] surfaces;

    public SuggestionIndex(IEnumerable<SuggestionEntry> source)
    {
        entries = [.. source];
        var named = new List<Surface>();
        var all = new List<Key>();
        for (var entry = 0; entry < entries.Length; entry++)
        {
            foreach (var (text, language, isName) in NamesOf(entries[entry]))
            {
                foreach (var key in SuggestionKeys.Of(text))
                    all.Add(new Key(key.Text, (ushort)key.Offset, key.Fit, named.Count));
                named.Add(new Surface(entry, text, language, isName));
            }
        }

        surfaces = [.. named];
        keys = [.. all];
        Array.Sort(keys, static (a, b) => a.Span.CompareTo(b.Span, StringComparison.Ordinal));
    }

    /// <summary>The suggestions for what is typed, the best first; at most as many as asked for.</summary>
    public IReadOnlyList<Suggestion> Find(string typed, string language, int size)
    {
        var plain = SuggestionKeys.Normalise(typed);
        if (plain.Length > LongestTyped)
            plain = plain[..LongestTyped];
        if (plain.Length == 0)
            return [];
        var found = new Dictionary<int, Match>();
        Collect(plain, found);
        if (found.Count < size && AllowsSlip(plain))
            CollectWithSlip(plain, found);
        var ranked = found
            .OrderBy(pair => pair.Value.Fit)
            .ThenByDescending(pair => entries[pair.Key].Weight + (Completeness * pair.Value.Share))
            .ThenBy(pair => surfaces[pair.Value.Surface].Text.Length)
            .ThenBy(pair => surfaces[pair.Value.Surface].Text, StringComparer.Ordinal)
            .Select(pair => (Entry: entries[pair.Key], surfaces[pair.Value.Surface]));
        return [.. OfEveryKind(ranked, size).Select(pair => Of(pair.Entry, pair.Surface, language))];
    }

    /// <summary>The first ones, but of no kind more than a third while there are others.</summary>
    private static IEnumerable<(SuggestionEntry Entry, Surface Surface)> OfEveryKind(IEnumerable<(SuggestionEntry Entry, Surface Surface)> ranked, int size)
    {
        var all = ranked.ToList();
        var most = Math.Max(1, (size + 2) / 3);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var isSpare = all.Select(pair => (counts[pair.Entry.Kind] = counts.GetValueOrDefault(pair.Entry.Kind) + 1) > most).ToList();
        return Enumerable.Range(0, all.Count)
            .OrderBy(at => isSpare[at])
            .Take(size)
            .Order()
            .Select(at => all[at]);
    }

    private void Collect(string plain, Dictionary<int, Match> found)
    {
        for (var at = LowerBound(plain); at < keys.Length && keys[at].Span.StartsWith(plain, StringComparison.Ordinal); at++)
        {
            // A single letter is the beginning of a word, not of a reading.
            if (plain.Length == 1 && keys[at].Fit is Fit.Pinyin or Fit.PinyinInside)
                continue;
            Add(found, at, keys[at].Fit == Fit.Start && keys[at].Text.Length == plain.Length ? Fit.Whole : keys[at].Fit, plain.Length);
        }
    }

    /// <summary>The first letter is taken as right: people get it right, and it keeps the search to a part of the keys.</summary>
    private void CollectWithSlip(string plain, Dictionary<int, Match> found)
    {
        for (var at = LowerBound(plain[..1]); at < keys.Length && keys[at].Span[0] == plain[0]; at++)
        {
            if (keys[at].Fit <= Fit.Pinyin && PrefixSlip.Fits(keys[at].Span, plain))
                Add(found, at, Fit.Slip, plain.Length);
        }
    }

    private void Add(Dictionary<int, Match> found, int at, Fit fit, int typed)
    {
        var entry = surfaces[keys[at].Surface].Entry;
        if (!found.TryGetValue(entry, out var known) || fit < known.Fit || (fit == known.Fit && keys[at].Surface < known.Surface))
            found[entry] = new Match(fit, keys[at].Surface, Math.Min(1, (double)typed / keys[at].Span.Length));
    }

    private static bool AllowsSlip(string plain) =>
        plain.Length >= (plain.EnumerateRunes().Any(Scripts.IsHan) ? ShortestHanForSlips : ShortestForSlips) && !plain.Any(char.IsDigit);

    /// <summary>An entity is shown by its name in the language it is typed in, a term as it is typed, but for abbreviations.</summary>
    private static Suggestion Of(SuggestionEntry entry, Surface surface, string language)
    {
        var spelled = surface.Language is "zh" or "en" && !IsAbbreviation(surface.Text);
        var text = surface.IsName || (spelled && entry.Id is null) ? surface.Text : entry.Name.In(spelled ? surface.Language : language);
        return new Suggestion(text, entry.Kind, entry.Id, text == surface.Text ? null : surface.Text);
    }

    private static bool IsAbbreviation(string text) => text.Length <= 8 && text.Count(char.IsUpper) > 1 && !text.Contains(' ');

    private static IEnumerable<(string Text, string Language, bool IsName)> NamesOf(SuggestionEntry entry)
    {
        if (entry.Name.Zh is { } zh)
            yield return (zh, "zh", true);
        if (entry.Name.En is { } en && en != entry.Name.Zh)
            yield return (en, "en", true);
        foreach (var (text, language) in entry.Others)
            yield return (text, language, false);
    }

    private int LowerBound(string plain)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (keys[middle].Span.CompareTo(plain, StringComparison.Ordinal) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>A key and the name it is of.</summary>
    private readonly record struct Key(string Text, ushort Offset, Fit Fit, int Surface)
    {
        public ReadOnlySpan<char> Span => Text.AsSpan(Offset);
    }

    /// <summary>How an entry was found, and how much of the key is typed.</summary>
    private readonly record struct Match(Fit Fit, int Surface, double Share);

    /// <summary>A name of an entry.</summary>
    private readonly record struct Surface(int Entry, string Text, string Language, bool IsName);
}
