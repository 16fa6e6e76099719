namespace KnowledgeBase.Documents.PlainText;

/// <summary>
/// The text while it is being read: as long as the source, so that every offset into it is an offset into the source. What a stage takes out
/// it overwrites with <see cref="Dropped"/>; a note reference becomes <see cref="Reference"/>.
/// </summary>
internal sealed class WorkText
{
    /// <summary>Stands where a note is referred to; <see cref="References"/> has its number. A Unicode noncharacter, as are the others.</summary>
    public const char Reference = '\uFDD0';

    /// <summary>Stands for a character that is not text.</summary>
    public const char Dropped = '\uFDD1';

    /// <summary>A line break inside a table cell that the source writes as markup.</summary>
    public const char Break = '\uFDD2';

    private WorkText(string source, char[] characters)
    {
        Source = source;
        Characters = characters;
    }

    /// <summary>The text as it was decoded.</summary>
    public string Source { get; }

    /// <summary>The text as it stands now, of the same length.</summary>
    public char[] Characters { get; }

    /// <summary>The number of the note referred to at an offset.</summary>
    public Dictionary<int, string> References { get; } = [];

    /// <summary>The notes taken out so far, in the order they stand in the source.</summary>
    public List<NoteText> Notes { get; } = [];

    /// <summary>What was lost or guessed so far.</summary>
    public List<ReadWarning> Warnings { get; } = [];

    /// <summary>Copies the source, with one kind of line end and without characters that mean nothing.</summary>
    public static WorkText From(string source)
    {
        var characters = source.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = characters[i] == '\r'
                ? i + 1 < characters.Length && characters[i + 1] == '\n' ? Dropped : '\n'
                : Meaning(characters[i]);
        }

        return new WorkText(source, characters);
    }

    /// <summary>The character that counts for <paramref name="c"/>: one kind of line end and of space; <see cref="Dropped"/> for what means nothing.</summary>
    public static char Meaning(char c) => c switch
    {
        '\r' or '\v' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u00A0' or '\u2007' or '\u202F' => ' ',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => Dropped,
        >= '\uFDD0' and <= '\uFDEF' => Dropped,
        '\uFFFE' or '\uFFFF' => Dropped,
        < ' ' and not ('\t' or '\n' or '\f') => Dropped,
        _ => c,
    };

    /// <summary>True for the characters that stand for something that is not text.</summary>
    public static bool IsSentinel(char c) => c is Reference or Dropped or Break;

    /// <summary>Takes out a range.</summary>
    public void Drop(int start, int end) => Array.Fill(Characters, Dropped, start, end - start);

    /// <summary>Takes out a range, which refers to a note.</summary>
    public void PlaceReference(int start, int end, string number)
    {
        Drop(start, end);
        Characters[start] = Reference;
        References[start] = number;
    }

    /// <summary>A short range as printed: nothing taken out, white space as single spaces.</summary>
    public string Clean(TextSpan span)
    {
        var kept = Characters.AsSpan(span.Start, span.Length).ToString().Replace(Dropped.ToString(), "", StringComparison.Ordinal)
            .Replace(Reference.ToString(), "", StringComparison.Ordinal).Replace(Break, ' ');
        return string.Join(' ', kept.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text of a line between its first and last character that is not white space.</summary>
    public ReadOnlySpan<char> Content(in Lines.Line line) => Characters.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);
}

/// <summary>A note that a stage has taken out of the text.</summary>
/// <param name="Number">The number as printed, without brackets.</param>
/// <param name="Span">Where the note stands in the source, its number and brackets included.</param>
/// <param name="Text">The note's text on one line.</param>
internal sealed record NoteText(string Number, TextSpan Span, string Text)
{
    /// <summary>What references to it say: its number, unless the format tells notes of one number apart.</summary>
    public string Key { get; init; } = Number;

    /// <summary>Its number for a locator.</summary>
    public string Slug { get; init; } = Number;
}
