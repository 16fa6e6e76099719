using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Index.Fts;

/// <summary>
/// Writes FTS5 MATCH expressions. Terms stand only inside quoted strings, so nothing in them is syntax. Several terms joined as <see cref="TokenText"/>
/// joins those at one position stand for any of them, a position where several stand counting once.
/// </summary>
internal static class MatchExpression
{
    public static string Term(string term, int? field) => Start(field).AppendQuoted(term).ToString();

    /// <summary>The terms at positions one behind the other; the last of them may be a prefix.</summary>
    public static string Phrase(IReadOnlyList<string> terms, int? field, bool lastIsPrefix) =>
        Start(field).AppendQuoted(string.Join(' ', terms)).Append(lastIsPrefix ? " *" : "").ToString();

    /// <summary>
    /// The terms within a window of terms.Count + slop positions, in any order. FTS5 counts the positions between the first and the last term of
    /// the window, so the terms between them count too.
    /// </summary>
    public static string Near(IReadOnlyList<string> terms, int slop, int? field)
    {
        var text = Start(field).Append("NEAR(");
        foreach (var term in terms)
            text.AppendQuoted(term).Append(' ');
        return text.Append(CultureInfo.InvariantCulture, $", {terms.Count - 2 + slop})").ToString();
    }

    /// <summary>The name of a text field's column: not the field's own name, which might mean something to FTS5.</summary>
    public static string Column(int field) => string.Create(CultureInfo.InvariantCulture, $"c{field}");

    /// <summary>The number of the text field with a column's name; -1 for another name.</summary>
    public static int FieldOf(ReadOnlySpan<byte> column) =>
        column.Length > 1 && Utf8Parser.TryParse(column[1..], out int field, out var used) && used == column.Length - 1 ? field : -1;

    private static StringBuilder Start(int? field)
    {
        var text = new StringBuilder();
        return field is { } number ? text.Append(CultureInfo.InvariantCulture, $"{{{Column(number)}}} : ") : text;
    }

    private static StringBuilder AppendQuoted(this StringBuilder text, string value) =>
        text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
}
