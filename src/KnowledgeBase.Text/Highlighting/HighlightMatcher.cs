using System.Runtime.InteropServices;

namespace KnowledgeBase.Text;

/// <summary>Finds what to mark in a text: the places where a search's terms and phrases stand. Immutable, thread-safe.</summary>
public sealed class HighlightMatcher
{
    private readonly Analyzer analyzer;
    private readonly Dictionary<string, List<Needle>> byFirstTerm = new(StringComparer.Ordinal);
    private readonly List<Needle> prefixes = [];

    /// <param name="needles">What to look for; a text is marked wherever any of them stands.</param>
    /// <param name="analyzer">The analyzer that wrote the terms; <see cref="Analyzers.Default"/> when null.</param>
    public HighlightMatcher(IEnumerable<Needle> needles, Analyzer? analyzer = null)
    {
        ArgumentNullException.ThrowIfNull(needles);
        this.analyzer = analyzer ?? Analyzers.Default;
        foreach (var needle in needles)
        {
            if (needle.Terms.Count == 0)
                continue;
            if (needle is { IsPrefix: true, Terms.Count: 1 })
                prefixes.Add(needle);
            else
                (CollectionsMarshal.GetValueRefOrAddDefault(byFirstTerm, needle.Terms[0], out _) ??= []).Add(needle);
        }
    }

    /// <summary>
    /// The spans to mark, in original offsets, sorted; spans that overlap or touch are one. Never inside a surrogate pair. Time is linear in
    /// the text, times the length of the longest needle.
    /// </summary>
    public IReadOnlyList<(int Start, int End)> Find(string text)
    {
        if (byFirstTerm.Count == 0 && prefixes.Count == 0)
            return [];
        var tokens = new List<Token>();
        analyzer.Analyze(text, tokens);
        var found = new List<(int Start, int End)>();
        var positions = new TokenPositions(tokens);
        foreach (var token in tokens)
        {
            if (byFirstTerm.TryGetValue(token.Term, out var needles))
            {
                foreach (var needle in needles)
                {
                    if (positions.EndOf(needle, token) is { } end)
                        found.Add((token.Start, end));
                }
            }

            if (prefixes.Exists(prefix => token.Term.StartsWith(prefix.Terms[0], StringComparison.Ordinal)))
                found.Add((token.Start, token.End));
        }

        return Merge(found);
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
}
