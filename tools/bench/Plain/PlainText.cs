using System.Text;
using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Plain;

/// <summary>
/// Ready tokens as texts for a tokenizer that cuts at spaces. It knows no two terms at one position, so words and Han pairs go to one column, stems
/// to a second, position by position, with a filler where there is none: phrases and distances stay right.
/// </summary>
internal static class PlainText
{
    private const char Filler = '¤';

    /// <summary>Whether a term is a stem, and so stands in the second column.</summary>
    public static bool IsForm(string term) => term[0] == Token.StemMark;

    public static (string Words, string Stems) Of(IReadOnlyList<IndexToken> tokens, Func<string, string?>? formOf)
    {
        var words = new StringBuilder();
        var stems = new StringBuilder();
        foreach (var token in tokens)
        {
            words.Append(token.Term).Append(' ');
            var stem = formOf?.Invoke(token.Term);
            (stem is null ? stems.Append(Filler) : stems.Append(stem)).Append(' ');
        }

        return (words.ToString(), stems.ToString());
    }
}
