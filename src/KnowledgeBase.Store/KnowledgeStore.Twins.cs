namespace KnowledgeBase.Store;

/// <content>Documents that are one in several languages, aligned passage by passage.</content>
public sealed partial class KnowledgeStore
{
    /// <summary>
    /// Stores how two documents align, in place of what was there. It is dropped by itself when either document is replaced or deleted, so
    /// that an alignment always speaks of the passages there are.
    /// </summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="alignedWith">A fingerprint of what made it; see <see cref="TwinsAlignedWith"/>.</param>
    /// <returns>Whether it differs from what there was; only then is there a new change of both documents. False also where one of them is not there.</returns>
    /// <exception cref="ArgumentException">The two are one, or a pair names a passage that is not there, or one twice.</exception>
    public bool PutTwins(TwinAlignment alignment, string alignedWith)
    {
        if (alignment.FirstId == alignment.SecondId)
            throw new ArgumentException($"{alignment.FirstId} cannot be its own twin.", nameof(alignment));
        var rows = TwinPairTable.Rows(alignment);
        var row = new TwinRow(alignment.FirstId, alignment.SecondId, alignment.Relation, alignment.Measure, Digest(rows), alignedWith);
        return _file.Write(connection =>
        {
            if (DocumentTable.Find(connection, row.FirstId) is null || DocumentTable.Find(connection, row.SecondId) is null)
                return false;
            var stored = TwinTable.Find(connection, row.FirstId, row.SecondId);
            if (stored == row)
                return false;
            CheckLocators(alignment.Pairs.Select(pair => pair.First), PassageTable.Of(connection, row.FirstId), row.FirstId);
            CheckLocators(alignment.Pairs.Select(pair => pair.Second), PassageTable.Of(connection, row.SecondId), row.SecondId);
            TwinTable.Delete(connection, row.FirstId, row.SecondId);
            TwinTable.Insert(connection, row);
            TwinPairTable.Insert(connection, rows);
            var changed = stored is null || stored with { AlignedWith = alignedWith } != row;
            if (changed)
                RecordTwins(connection, row.FirstId, row.SecondId);
            return changed;
        });
    }

    /// <summary>Forgets that two documents are twins.</summary>
    /// <returns>False where they are none.</returns>
    public bool DeleteTwins(string firstId, string secondId) => _file.Write(connection =>
    {
        var deleted = TwinTable.Delete(connection, firstId, secondId);
        if (deleted)
            RecordTwins(connection, firstId, secondId);
        return deleted;
    });

    /// <summary>All documents that are twins, by first and second, without their pairs.</summary>
    public IReadOnlyList<TwinSummary> Twins() => _file.Read(connection => TwinTable.All(connection).Select(row => row.Summary).ToList());

    /// <summary>How a document aligns with each of its twins, out of one state; in each it is the first. Empty where it has none.</summary>
    public IReadOnlyList<TwinAlignment> TwinsOf(string documentId) => _file.ReadTogether(connection => TwinTable.Of(connection, documentId)
        .Select(row => row.With(TwinPairTable.Of(connection, row.FirstId, row.SecondId)).From(documentId))
        .ToList());

    /// <summary>The counterparts of a passage, one in each twin that has one.</summary>
    public IReadOnlyList<(string DocumentId, string Locator)> Counterparts(string documentId, string locator) =>
        _file.ReadTogether(connection => TwinPairTable.At(connection, documentId, locator)
            .Where(at => at.Pair.IsMatched)
            .Select(at => (at.DocumentId, at.Locator!))
            .ToList());

    /// <summary>The fingerprint of what made the alignment of two documents; null where there is none.</summary>
    public string? TwinsAlignedWith(string firstId, string secondId) =>
        _file.Read(connection => TwinTable.Find(connection, firstId, secondId)?.AlignedWith);

    private static void RecordTwins(Microsoft.Data.Sqlite.SqliteConnection connection, string firstId, string secondId)
    {
        ChangeTable.Record(connection, ChangeTable.DocumentKind, firstId, deleted: false);
        ChangeTable.Record(connection, ChangeTable.DocumentKind, secondId, deleted: false);
    }

    private static void CheckLocators(IEnumerable<string?> locators, IReadOnlyList<Documents.Passage> passages, string documentId)
    {
        var known = passages.Select(passage => passage.Locator).ToHashSet(StringComparer.Ordinal);
        foreach (var locator in locators)
        {
            if (locator is not null && !known.Remove(locator))
                throw new ArgumentException($"A pair names '{locator}', which {documentId} does not have, or another pair has already.", nameof(locators));
        }
    }
}
