using System.Buffers;
using KnowledgeBase.Documents.PlainText.Lines;

namespace KnowledgeBase.Documents.PlainText.Notes;

/// <summary>
/// Superscript digits: at the beginning of a line they number a note (<c>¹⁴—the note</c>); elsewhere they refer to one. An exponent
/// (<c>m²</c>) stays where no note has its number.
/// </summary>
internal static class SuperscriptNotes
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly SearchValues<char> DigitSet = SearchValues.Create(Digits);

    private const int MostDigits = 3;

    /// <summary>Moves every note that begins a line, then every reference to one of them.</summary>
    /// <returns>Whether anything was moved, so that the lines must be scanned again.</returns>
    public static bool Extract(WorkText work, IReadOnlyList<Line> lines, LineJoiner joiner)
    {
        if (work.Characters.AsSpan().IndexOfAny(DigitSet) < 0)
            return false;
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!line.IsBlank && Number(work.Content(line)) is { Length: > 0 and <= MostDigits } number)
                TakeNote(work, joiner, line, number, numbers);
        }

        PlaceReferences(work, numbers);
        return true;
    }

    private static void TakeNote(WorkText work, LineJoiner joiner, Line line, string number, HashSet<string> numbers)
    {
        var start = line.ContentStart + number.Length;
        while (start < line.ContentEnd && (work.Characters[start] is '—' or '–' or '-' or '.' or ')' || char.IsWhiteSpace(work.Characters[start])))
            start++;
        if (start == line.ContentEnd)
            return;
        work.Notes.Add(new NoteText(number, line.Content, joiner.Join(work, [new TextSpan(start, line.ContentEnd)]).Text));
        work.Drop(line.ContentStart, line.ContentEnd);
        numbers.Add(number);
    }

    private static void PlaceReferences(WorkText work, HashSet<string> numbers)
    {
        for (var i = 0; i < work.Characters.Length; i++)
        {
            var next = work.Characters.AsSpan(i).IndexOfAny(DigitSet);
            if (next < 0)
                return;
            i += next;
            var number = Number(work.Characters.AsSpan(i, Math.Min(MostDigits + 1, work.Characters.Length - i)));
            var afterHan = i > 0 && (Scripts.IsHan(work.Characters[i - 1]) || Scripts.IsWidePunctuation(work.Characters[i - 1]));
            if (numbers.Contains(number) || (afterHan && numbers.Count > 0))
                work.PlaceReference(i, i + number.Length, number);
            i += number.Length - 1;
        }
    }

    private static string Number(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Digits.Contains(text[length]))
            length++;
        return string.Create(length, text[..length].ToString(), (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = (char)('0' + Digits.IndexOf(source[i]));
        });
    }
}
