using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Sorting;

/// <summary>The values of one sort field for all documents; grows at its end only.</summary>
/// <param name="type">The field's type.</param>
/// <param name="documents">How many documents are expected.</param>
internal sealed class SortColumn(SortFieldType type, int documents)
{
    private readonly GrowingArray<long> _numbers = new(type == SortFieldType.Number ? documents : 0);
    private readonly GrowingArray<bool> _stated = new(type == SortFieldType.Number ? documents : 0);
    private readonly TextColumn _texts = new(type == SortFieldType.Text ? documents : 0);

    /// <summary>Adds the next document's value.</summary>
    public void AddDocument(ref DocumentRecordReader record)
    {
        if (type == SortFieldType.Text)
        {
            if (record.TryText(out var text))
                _texts.Add(text);
            else
                _texts.AddNone();
            return;
        }

        var value = record.OptionalNumber();
        _numbers.Add(value ?? 0);
        _stated.Add(value is not null);
    }

    /// <summary>The column as it is now; what is added later stays outside.</summary>
    public SortValues Snapshot() => new(type, _numbers.Items, _stated.Items, _texts.Snapshot());
}

/// <summary>A sort column as one generation sees it.</summary>
internal sealed class SortValues(SortFieldType type, long[] numbers, bool[] stated, TextValues texts)
{
    public SortFieldType Type => type;

    /// <summary>Sets the bits, by place from the first on, of the documents whose number lies within bounds.</summary>
    public void FindNumbers(long least, long greatest, int first, int end, Span<ulong> bits)
    {
        // In locals, the arrays need not be fetched again for every document.
        var (known, values) = (stated, numbers);
        for (var document = first; document < end; document++)
        {
            if (values[document] >= least && values[document] <= greatest && known[document])
                bits[(document - first) >> 6] |= 1UL << (document - first);
        }
    }

    public long? Number(int document) => type == SortFieldType.Number && stated[document] ? numbers[document] : null;

    public string? Text(int document) => type == SortFieldType.Text ? texts[document] : null;

    public bool IsStated(int document) => type == SortFieldType.Number ? stated[document] : texts.IsStated(document);

    /// <summary>Compares the values of two documents that have one.</summary>
    public int Compare(int first, int second) =>
        type == SortFieldType.Number ? numbers[first].CompareTo(numbers[second]) : texts.Compare(first, second);

    /// <summary>Compares a document's text, which it has, with another.</summary>
    public int CompareText(int document, string other) => texts.Compare(document, other);
}
