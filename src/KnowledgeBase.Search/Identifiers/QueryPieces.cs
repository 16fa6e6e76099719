using System.Globalization;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Identifiers;

/// <summary>A word, a number or a Han character of a text.</summary>
/// <param name="Text">Folded; whole numbers without leading zeros.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct QueryPiece(string Text, int Start, int End)
{
    public bool IsNumber => Text.Length > 0 && Text.All(c => char.IsAsciiDigit(c) || c == '.');
}

/// <summary>Cuts texts into the pieces that identifiers are made of: CDIP31/3, cdip-31-3 and CDIP/31/3 are all cdip, 31, 3.</summary>
internal static class QueryPieces
{
    private static readonly Analyzer Analyzer = Analyzers.ForName("single");

    public static IReadOnlyList<QueryPiece> Of(string text)
    {
        var pieces = new List<QueryPiece>();
        foreach (var token in Analyzer.Analyze(text))
        {
            var letters = 0;
            while (letters < token.Term.Length && char.IsAsciiLetter(token.Term[letters]))
                letters++;
            var isLettersThenDigits = letters > 0 && letters < token.Term.Length && token.Term.Length == token.End - token.Start
                && token.Term.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0;
            if (isLettersThenDigits)
            {
                pieces.Add(new QueryPiece(token.Term[..letters], token.Start, token.Start + letters));
                pieces.Add(new QueryPiece(Number(token.Term[letters..]), token.Start + letters, token.End));
            }
            else
            {
                pieces.Add(new QueryPiece(Number(token.Term), token.Start, token.End));
            }
        }

        return pieces;
    }

    /// <summary>The same for ways of writing the same identifier.</summary>
    public static string KeyOf(string text) => KeyOf(Of(text));

    public static string KeyOf(IEnumerable<QueryPiece> pieces) => string.Join(' ', pieces.Select(piece => piece.Text));

    private static string Number(string term) =>
        term.Length < 10 && term[0] == '0' && long.TryParse(term, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : term;
}
