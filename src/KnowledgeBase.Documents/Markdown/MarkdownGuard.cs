using System.Buffers;

namespace KnowledgeBase.Documents.Markdown;

/// <summary>
/// Looks through a text once, line by line, before it is parsed, and refuses what makes a parser of Markdown take more than linear time or
/// memory: quotes and lists nested too deep, tables whose rows must be filled up, and paragraphs with masses of marks that open and never close.
/// </summary>
internal static class MarkdownGuard
{
    /// <summary>How many cells the tables of a text may be filled up to.</summary>
    private const long MostCells = 1_000_000;

    /// <summary>How many quotes and lists may begin on one line; the parser stops at 128.</summary>
    private const int DeepestLine = 100;

    /// <summary>How many marks that may open something one paragraph may hold.</summary>
    private const int MostMarks = 20_000;

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("|-: \t>+=");

    /// <summary>Checks a text.</summary>
    /// <exception cref="ReadingException">It holds such a thing.</exception>
    public static void Check(string source, ReadLimits limits)
    {
        long cells = 0;
        int columns = 0, marks = 0, number = 0;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            number++;
            var content = line.Trim();
            if (content.IsEmpty)
            {
                (columns, marks) = (0, 0);
                continue;
            }

            if (Nesting(content) > Math.Min(DeepestLine, limits.MaxDepth) || Indent(line) > 2 * limits.MaxDepth)
                throw TooDeep(limits);
            columns = Math.Max(columns, IsRule(content) ? content.Count('|') + 1 : 0);
            cells += columns;
            marks += Marks(content);
            if (cells > MostCells)
                throw new ReadingException(ReadFailureReason.TooLarge, FormattableString.Invariant($"The table at line {number:N0} would have more than {MostCells:N0} cells. Make it smaller."));
            if (marks > MostMarks)
                throw new ReadingException(ReadFailureReason.TooLarge, FormattableString.Invariant($"The paragraph at line {number:N0} has more than {MostMarks:N0} marks of Markdown, as no text for people does. Break it up, or save the file as .txt."));
        }
    }

    /// <summary>The failure for what nests too deep.</summary>
    public static ReadingException TooDeep(ReadLimits limits) =>
        new(ReadFailureReason.TooDeep, FormattableString.Invariant($"Quotes or lists nest deeper than {Math.Min(DeepestLine, limits.MaxDepth)}. Take them apart, or save the file as .txt."));

    private static int Nesting(ReadOnlySpan<char> content)
    {
        var depth = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '>' || (content[i] is '-' or '*' or '+' && i + 1 < content.Length && content[i + 1] is ' ' or '\t'))
                depth++;
            else if (content[i] is not (' ' or '\t' or '.' or ')') && !char.IsAsciiDigit(content[i]))
                break;
            else if (content[i] is '.' or ')' && i > 0 && char.IsAsciiDigit(content[i - 1]))
                depth++;
        }

        return depth;
    }

    private static int Indent(ReadOnlySpan<char> line)
    {
        var indent = 0;
        foreach (var c in line)
        {
            if (c is not (' ' or '\t'))
                break;
            indent += c == '\t' ? 4 : 1;
        }

        return indent;
    }

    /// <summary>The line below a table's header: <c>|---|:-:|</c>.</summary>
    private static bool IsRule(ReadOnlySpan<char> content) => content.Contains('|') && content.Contains('-') && content.IndexOfAnyExcept(RuleCharacters) < 0;

    private static int Marks(ReadOnlySpan<char> content)
    {
        var marks = 0;
        foreach (var c in content)
            marks += c is '[' or '*' or '_' or '`' or '<' or '!' or '~' or '(' or '^' or '+' or '=' ? 1 : 0;
        return marks;
    }
}
