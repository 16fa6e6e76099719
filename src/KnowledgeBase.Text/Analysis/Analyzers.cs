using KnowledgeBase.Text.Analysis;

namespace KnowledgeBase.Text;

/// <summary>The analyzers there are, by name. Thread-safe.</summary>
public static class Analyzers
{
    private static readonly Dictionary<string, Lazy<Analyzer>> ByName = new(StringComparer.Ordinal)
    {
        ["mixed"] = new(() => new AnalyzerBuilder("mixed")
            .NormaliseBy(Normaliser.Normalise)
            .CutBy(new MixedTokenizer())
            .Add(new HanPairFilter())
            .Add(new StemFilter())
            .Build()),
        ["exact"] = new(() => new AnalyzerBuilder("exact")
            .NormaliseBy(Normaliser.Normalise)
            .CutBy(new MixedTokenizer())
            .Add(new HanPairFilter())
            .Build()),
        ["single"] = new(() => new AnalyzerBuilder("single")
            .NormaliseBy(Normaliser.Normalise)
            .CutBy(new MixedTokenizer())
            .Build()),
    };

    /// <summary>"mixed": Chinese and Latin text, with pairs and stems.</summary>
    public static Analyzer Default => ForName("mixed");

    /// <summary>The names there are.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>
    /// The analyzer with the name: "mixed" (words, stems, Han characters and pairs), "exact" (the same without stems), "single" (words and
    /// single Han characters: one token a position).
    /// </summary>
    /// <exception cref="ArgumentException">There is none with that name.</exception>
    public static Analyzer ForName(string name) =>
        ByName.TryGetValue(name, out var analyzer)
            ? analyzer.Value
            : throw new ArgumentException($"There is no analyzer named '{name}'; there are {string.Join(", ", ByName.Keys)}.", nameof(name));
}
