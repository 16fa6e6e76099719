using System.Runtime.InteropServices;
using KnowledgeBase.Text.Analysis;
using KnowledgeBase.Text.Normalisation;

namespace KnowledgeBase.Text;

/// <summary>
/// Makes tokens of a text: normalisation, one tokenizer, then filters that add forms. Made by an <see cref="AnalyzerBuilder"/>; immutable to its users,
/// thread-safe, linear in the length of the text.
/// </summary>
public sealed class Analyzer
{
    /// <summary>The longest term in UTF-16 code units (a stem is one longer by its mark); a longer word is cut into pieces at consecutive positions.</summary>
    public const int LongestTerm = 64;

    /// <summary>A longer list, of up to half a megabyte, is not kept.</summary>
    private const int LargestSpare = 1 << 14;

    private readonly Func<string, NormalisedText> normalise;
    private readonly Tokenizer tokenizer;
    private readonly TokenFilter[] filters;

    // The list of the text analysed last, to be used again; who finds none makes one.
    private List<BaseToken>? spare;

    internal Analyzer(string name, Func<string, NormalisedText> normalise, Tokenizer tokenizer, TokenFilter[] filters)
    {
        Name = name;
        this.normalise = normalise;
        this.tokenizer = tokenizer;
        this.filters = filters;
    }

    /// <summary>The name it is registered by; part of an index's version.</summary>
    public string Name { get; }

    /// <summary>The tokens of a text, by position; at one position the word or character first, then its other forms.</summary>
    public IReadOnlyList<Token> Analyze(string text)
    {
        var tokens = new List<Token>();
        Analyze(text, tokens);
        return tokens;
    }

    /// <summary>Appends the tokens of a text to a list; positions begin at 0.</summary>
    public void Analyze(string text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var found = Interlocked.Exchange(ref spare, null) ?? [];
        tokenizer.Tokenize(normalise(text), found);
        var words = CollectionsMarshal.AsSpan(found);
        for (var position = 0; position < words.Length; position++)
        {
            ref readonly var word = ref words[position];
            tokens.Add(new Token(word.Term, word.Start, word.End, position, word.Form));
            foreach (var filter in filters)
                filter.AddForms(words, position, tokens);
        }

        found.Clear();
        if (found.Capacity <= LargestSpare)
            Volatile.Write(ref spare, found);
    }
}
