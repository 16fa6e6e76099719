using System.Text;
using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Plain;

/// <summary>
/// Ready tokens as texts for a tokenizer that cuts at spaces. It knows no two terms at one position, so words and single characters go to one column,
/// their other forms (pairs, stems) to a second, position by position, with a filler where there is none: phrases and distances stay right.
/// </summary>
internal static class PlainText
{
    private const char Filler = '¤';

    /// <summary>Whether a term is a pair of Han characters or a stem, and so stands in the second column.</summary>
    public static bool IsForm(string term) =>
        term[0] == Token.StemMark || (term.Length == 2 && term[0] is >= '\u2e80' and < '\uff00');

    public static (string Words, string Forms) Of(IReadOnlyList<IndexToken> tokens)
    {
        var words = new StringBuilder();
        var forms = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].SamePosition)
                continue;
            words.Append(tokens[i].Term).Append(' ');
            var form = i + 1 < tokens.Count && tokens[i + 1].SamePosition ? tokens[i + 1].Term : null;
            (form is null ? forms.Append(Filler) : forms.Append(form)).Append(' ');
        }

        return (words.ToString(), forms.ToString());
    }
}
