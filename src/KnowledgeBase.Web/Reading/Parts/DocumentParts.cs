using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>
/// A document in the parts in which it is read: short ones whole, long ones cut where chapters begin. Every passage is in exactly one part; a note is in
/// the part that first refers to it.
/// </summary>
public sealed class DocumentParts
{
    /// <summary>The most a part may weigh by <see cref="PassageWeights"/>, in bytes: with a thousand marks its page stays below 100 KB.</summary>
    public const int Most = 52_000;

    /// <summary>What is left whole, in bytes.</summary>
    public const int Whole = 68_000;

    private readonly Dictionary<string, int> _partOf = new(StringComparer.Ordinal);

    private DocumentParts(IReadOnlyList<DocumentPart> parts)
    {
        All = parts;
        foreach (var part in parts)
        {
            foreach (var passage in part.Passages)
                _partOf[passage.Locator] = part.Number;
        }
    }

    /// <summary>The parts in order; one at least.</summary>
    public IReadOnlyList<DocumentPart> All { get; }

    /// <summary>Whether there is more than one.</summary>
    public bool IsDivided => All.Count > 1;

    /// <summary>The number of the part a passage is in; null where there is no such passage.</summary>
    public int? PartOf(string locator) => _partOf.TryGetValue(locator, out var part) ? part : null;

    /// <summary>Parts that were made in another way.</summary>
    public static DocumentParts Of(IEnumerable<IEnumerable<Passage>> parts) => new([.. parts.Select((part, index) => new DocumentPart(index + 1, [.. part]))]);

    /// <summary>The parts that begin at given places.</summary>
    /// <param name="passages">The passages of the document.</param>
    /// <param name="starts">What <see cref="Divide"/> gave for them.</param>
    public static DocumentParts Of(IReadOnlyList<Passage> passages, IReadOnlyList<int> starts)
    {
        if (starts.Count <= 1)
            return new DocumentParts([new DocumentPart(1, passages)]);
        var body = BodyOf(passages);
        var notes = Enumerable.Range(0, passages.Count).Where(i => passages[i].Kind == PassageKind.Note).ToLookup(i => PartAt(starts, body.OwnerOf[i]), i => passages[i]);
        return new DocumentParts(
        [
            .. starts.Select((start, index) => new DocumentPart(
                index + 1,
                [.. body.Passages[start..(index + 1 < starts.Count ? starts[index + 1] : body.Passages.Count)], .. notes[index]])),
        ]);
    }

    /// <summary>Where the parts of a document begin, counted in passages without notes.</summary>
    public static IReadOnlyList<int> Divide(IReadOnlyList<Passage> passages, int most = Most, int whole = Whole)
    {
        var body = BodyOf(passages);
        if (body.Passages.Count == 0)
            return [0];
        var weights = PassageWeights.Of(passages);
        var pieces = new Piece[body.Passages.Count];
        for (var i = 0; i < pieces.Length; i++)
            pieces[i] = new Piece(0, BorderOf(body.Passages, i));
        for (var i = 0; i < passages.Count; i++)
            pieces[body.OwnerOf[i]] = pieces[body.OwnerOf[i]] with { Weight = pieces[body.OwnerOf[i]].Weight + weights[i] };
        return Division.Of(pieces, most, whole);
    }

    /// <summary>How good a part begins with a passage of the text.</summary>
    public static int BorderOf(IReadOnlyList<Passage> body, int index)
    {
        var (passage, before) = (body[index], index > 0 ? body[index - 1] : null);
        return passage.Kind switch
        {
            PassageKind.Heading when before?.Kind == PassageKind.Heading && before.Level < passage.Level => Borders.Bound,
            PassageKind.Heading => Math.Clamp(passage.Level, 1, 6),
            _ when before?.Kind == PassageKind.Heading => Borders.Bound,
            PassageKind.ListItem => Borders.Continued,
            PassageKind.TableRow when before?.Kind == PassageKind.TableRow => Borders.Continued,
            _ => Borders.Text,
        };
    }

    private static int PartAt(IReadOnlyList<int> starts, int index)
    {
        var part = 0;
        while (part + 1 < starts.Count && starts[part + 1] <= index)
            part++;
        return part;
    }

    /// <summary>The passages that are no notes; and for every passage the index of the one it goes with: of a note, the first that refers to it.</summary>
    private static (List<Passage> Passages, int[] OwnerOf) BodyOf(IReadOnlyList<Passage> passages)
    {
        var body = new List<Passage>(passages.Count);
        var referredTo = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var passage in passages.Where(passage => passage.Kind != PassageKind.Note))
        {
            foreach (var note in passage.Notes)
                referredTo.TryAdd(note.Locator, body.Count);
            body.Add(passage);
        }
        var owners = new int[passages.Count];
        var at = -1;
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].Kind != PassageKind.Note)
                at++;
            // A note that nothing refers to stays where it stands.
            owners[i] = passages[i].Kind == PassageKind.Note && referredTo.TryGetValue(passages[i].Locator, out var owner) ? owner : Math.Max(0, at);
        }
        return (body, owners);
    }
}
