using System.Buffers;
using System.Text;

namespace KnowledgeBase.Index.Generations;

/// <summary>
/// A text or none for each document, in UTF-8 one behind the other: a third of what strings take, and nothing for the garbage collector to follow. 2 GB in
/// all. Grows at its end only, as <see cref="GrowingArray{T}"/> does.
/// </summary>
internal sealed class TextColumn
{
    // A document's text begins at its offset and ends at the next one's.
    private readonly GrowingArray<int> _offsets;
    private readonly GrowingArray<byte> _bytes = new();

    /// <param name="documents">How many documents are expected.</param>
    public TextColumn(int documents)
    {
        _offsets = new GrowingArray<int>(documents + 1);
        _offsets.Add(0);
    }

    public int Count => _offsets.Count - 1;

    public void Add(ReadOnlySpan<byte> utf8)
    {
        _bytes.Add(utf8);
        _offsets.Add(_bytes.Count);
    }

    /// <summary>Adds a document without a text.</summary>
    public void AddNone() => Add([TextValues.None]);

    /// <summary>The column as it is now; what is added later stays outside.</summary>
    public TextValues Snapshot() => new(_offsets.Items, _bytes.Items);
}

/// <summary>A column of texts as one generation sees it. Its order is that of <see cref="string.CompareOrdinal(string, string)"/>.</summary>
internal sealed class TextValues(int[] offsets, byte[] bytes)
{
    /// <summary>Stands for no text: a byte that is nowhere in UTF-8.</summary>
    public const byte None = 0xff;

    private const int CharactersOnStack = 256;

    /// <summary>The text, or null where there is none.</summary>
    public string? this[int document] => IsStated(document) ? Encoding.UTF8.GetString(Utf8(document)) : null;

    public bool IsStated(int document) => Utf8(document) is not [None];

    /// <summary>Compares the texts of two documents that have one.</summary>
    public int Compare(int first, int second)
    {
        var a = Utf8(first);
        var b = Utf8(second);
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
            return a.Length.CompareTo(b.Length);

        // In UTF-16 the characters of four bytes, from F0 on, stand before those of U+E000 to U+FFFF, whose first byte is EE or EF.
        var (x, y) = (a[same], b[same]);
        return x >= 0xee && y >= 0xee && (x >= 0xf0) != (y >= 0xf0) ? y.CompareTo(x) : x.CompareTo(y);
    }

    /// <summary>Compares the text of a document that has one with another text.</summary>
    public int Compare(int document, string other)
    {
        var utf8 = Utf8(document);
        var rented = utf8.Length > CharactersOnStack ? ArrayPool<char>.Shared.Rent(utf8.Length) : null;
        Span<char> text = rented ?? stackalloc char[CharactersOnStack];
        var order = text[..Encoding.UTF8.GetChars(utf8, text)].SequenceCompareTo(other);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return order;
    }

    private ReadOnlySpan<byte> Utf8(int document) => bytes.AsSpan(offsets[document], offsets[document + 1] - offsets[document]);
}
