using KnowledgeBase.Documents.Pdf.Layout;
using KnowledgeBase.Documents.PlainText;

namespace KnowledgeBase.Documents.Pdf;

/// <summary>Takes the notes out of the text, and the raised numbers that refer to them.</summary>
internal static class PdfNotes
{
    /// <summary>Takes out every note, then every reference to one.</summary>
    public static void Take(WorkText work, SourceWriter source, LineJoiner joiner, IReadOnlyList<PageItem> items)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in items.OfType<PdfNote>())
        {
            var spans = note.Lines.ConvertAll(l => source.SpanOf(l.Content));
            var first = spans[0];
            var behind = work.Source.IndexOf(note.Number, first.Start, first.Length, StringComparison.Ordinal) + note.Number.Length;
            while (behind < first.End && (char.IsWhiteSpace(work.Source[behind]) || work.Source[behind] is ']' or ')' or '.' or '—'))
                behind++;
            var text = joiner.Join(work, [new TextSpan(behind, first.End), .. spans.Skip(1)]).Text;
            if (text.Length == 0)
                continue;
            work.Notes.Add(new NoteText(note.Number, spans.Exists(s => s.Start < first.Start) ? first : new TextSpan(first.Start, spans[^1].End), text));
            spans.ForEach(s => work.Drop(s.Start, s.End));
            numbers.Add(note.Number);
        }

        foreach (var raised in source.Raised)
            PlaceReferences(work, raised, numbers);
    }

    /// <summary><c>3</c>, <c>[3]</c>, or several with commas between.</summary>
    private static void PlaceReferences(WorkText work, TextSpan raised, HashSet<string> numbers)
    {
        for (var i = raised.Start; i < raised.End; i++)
        {
            var end = i;
            while (end < raised.End && work.Source[end] is not (',' or '[' or ']' or '(' or ')'))
                end++;
            if (end == i)
                continue;
            if (!numbers.Contains(work.Source[i..end]))
                return;
            work.PlaceReference(i, end, work.Source[i..end]);
            i = end;
        }

        for (var i = raised.Start; i < raised.End; i++)
        {
            if (work.Characters[i] is ',' or '[' or ']' or '(' or ')')
                work.Characters[i] = WorkText.Dropped;
        }
    }
}
