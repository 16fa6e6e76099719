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

    public static (string Words, string Stems) Of(IReadOnlyList<IndexToken> tokens)
    {
        var words = new StringBuilder();
        var stems = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].SamePosition)
                continue;
            words.Append(tokens[i].Term).Append(' ');
            var stem = i + 1 < tokens.Count && tokens[i + 1].SamePosition ? tokens[i + 1].Term : null;
            (stem is null ? stems.Append(Filler) : stems.Append(stem)).Append(' ');
        }

        return (words.ToString(), stems.ToString());
    }
}
