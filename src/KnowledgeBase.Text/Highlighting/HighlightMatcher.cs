namespace KnowledgeBase.Text;

/// <summary>Finds what to mark in a text: the places where a search's terms and phrases stand. Immutable, thread-safe.</summary>
public sealed class HighlightMatcher
{
    private readonly Analyzer analyzer;
    private readonly Needles[] byFirstTerm;
    private readonly string[] prefixes;

    /// <param name="needles">What to look for; a text is marked wherever any of them stands.</param>
    /// <param name="analyzer">The analyzer that wrote the terms; <see cref="Analyzers.Default"/> when null.</param>
    public HighlightMatcher(IEnumerable<Needle> needles, Analyzer? analyzer = null)
    {
        ArgumentNullException.ThrowIfNull(needles);
        this.analyzer = analyzer ?? Analyzers.Default;
        var all = needles.Where(needle => needle.Terms.Count > 0).ToList();
        prefixes = [.. all.Where(IsLonePrefix).Select(needle => needle.Terms[0]).Distinct(StringComparer.Ordinal)];
        byFirstTerm =
        [
            .. all.Where(needle => !IsLonePrefix(needle))
                .GroupBy(needle => needle.Terms[0], StringComparer.Ordinal)
                .Select(group => new Needles(group.Key, AnalysedText.HashOf(group.Key), [.. group])),
        ];
    }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => byFirstTerm.Length == 0 && prefixes.Length == 0;

    /// <summary>
    /// The spans to mark, in original offsets, sorted; spans that overlap or touch are one. Never inside a surrogate pair. Time is linear in
    /// the text, times the number of needles.
    /// </summary>
    public IReadOnlyList<(int Start, int End)> Find(string text) =>
        IsEmpty ? [] : Find(AnalysedText.Of(text, analyzer));

    /// <summary>The same for a text that has been analysed, by the same analyzer.</summary>
    public IReadOnlyList<(int Start, int End)> Find(AnalysedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(int Start, int End)>();
        foreach (var needles in byFirstTerm)
            AddPlaces(needles, text, found);
        foreach (var prefix in prefixes)
        {
            foreach (var token in text.Tokens)
            {
                if (token.Term.StartsWith(prefix, StringComparison.Ordinal))
                    found.Add((token.Start, token.End));
            }
        }

        return found.Count < 2 ? found : Merge(found);
    }

    private static bool IsLonePrefix(Needle needle) => needle is { IsPrefix: true, Terms.Count: 1 };

    private static void AddPlaces(Needles needles, AnalysedText text, List<(int Start, int End)> found)
    {
        var hashes = text.Hashes;
        for (var at = 0; hashes[at..].IndexOf(needles.Hash) is >= 0 and var next; at++)
        {
            at += next;
            if (text.Tokens[at].Term != needles.First)
                continue;
            foreach (var needle in needles.All)
            {
                if (text.EndOf(needle, at) is { } end)
                    found.Add((text.Tokens[at].Start, end));
            }
        }
    }

    private static List<(int Start, int End)> Merge(List<(int Start, int End)> spans)
    {
        spans.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return merged;
    }

    /// <summary>The needles that begin with a term.</summary>
    private sealed record Needles(string First, int Hash, Needle[] All);
}
