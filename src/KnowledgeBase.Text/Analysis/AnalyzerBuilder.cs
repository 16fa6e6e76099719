using KnowledgeBase.Text.Analysis;
using KnowledgeBase.Text.Normalisation;

namespace KnowledgeBase.Text;

/// <summary>Composes an analyzer. For one thread; what it builds is independent of it.</summary>
public sealed class AnalyzerBuilder(string name)
{
    private readonly List<TokenFilter> filters = [];
    private Func<string, NormalisedText> normalise = Normaliser.Normalise;
    private Tokenizer tokenizer = new MixedTokenizer();

    /// <summary>How characters are normalised; <see cref="Normaliser.Normalise"/> if not said otherwise.</summary>
    public AnalyzerBuilder NormaliseBy(Func<string, NormalisedText> normalisation)
    {
        normalise = normalisation;
        return this;
    }

    /// <summary>What cuts the text; a <see cref="MixedTokenizer"/> if not said otherwise.</summary>
    public AnalyzerBuilder CutBy(Tokenizer cutter)
    {
        tokenizer = cutter;
        return this;
    }

    /// <summary>Adds a filter; forms come in the order of the filters.</summary>
    public AnalyzerBuilder Add(TokenFilter filter)
    {
        filters.Add(filter);
        return this;
    }

    public Analyzer Build() => new(name, normalise, tokenizer, [.. filters]);
}
