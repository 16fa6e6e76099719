using System.Buffers;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Writing;

/// <summary>A batch of changes: one transaction of the index's writing connection.</summary>
internal sealed class IndexWriter : IIndexWriter
{
    private readonly WriteConnection _connection;
    private readonly GenerationSource _generations;
    private readonly IndexSchema _schema;
    private readonly Action _release;
    private readonly Generation _base;
    private readonly FacetOrdinals _facetOrdinals;
    private readonly List<RemovedDocument> _removed = [];
    private readonly List<AddedDocument?> _added = [];
    private readonly ArrayBufferWriter<byte> _record = new();

    // The terms whose forms this batch has noted.
    private readonly HashSet<string> _formed = new(StringComparer.Ordinal);

    // Counted only where the generation before knows its terms; otherwise they are read when somebody asks.
    private readonly Dictionary<string, int>? _terms;
    private bool _termsAreExact = true;
    private bool _open = true;
    private bool _broken;
    private int _documents;

    public IndexWriter(WriteConnection connection, GenerationSource generations, IndexSchema schema, Generation @base, Action release)
    {
        _connection = connection;
        _generations = generations;
        _schema = schema;
        _base = @base;
        _release = release;
        _documents = @base.Row.Documents;
        _terms = @base.HasWords ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
        _facetOrdinals = new FacetOrdinals(@base);
    }

    public void Put(IndexDocument document)
    {
        CheckOpen();
        Put(_schema.Prepare(document));
    }

    public void Put(PreparedDocument document)
    {
        CheckOpen();
        ArgumentNullException.ThrowIfNull(document);
        if (!ReferenceEquals(document.Schema, _schema))
            throw new ArgumentException($"The document '{document.Key}' was prepared for the schema of another index.", nameof(document));
        Change(() =>
        {
            Remove(document.Key);
            Add(document);
            NoteForms(document);
            if (_terms is not null)
                document.CountTerms(_terms);
        });
    }

    public void Delete(string key)
    {
        CheckOpen();
        ArgumentNullException.ThrowIfNull(key);
        Change(() => Remove(key));
    }

    public IndexGeneration Commit(long sequence)
    {
        CheckOpen();
        var row = new GenerationRow(
            _base.Row.Number + 1,
            Random.Shared.NextInt64(),
            sequence,
            _documents,
            _base.Row.NextRow + _added.Count,
            _facetOrdinals.Added.Aggregate(_base.Row.FacetValues, static (sum, added) => GenerationRow.WithFacetValue(sum, added.Facet, added.Value)));
        var changes = new GenerationChanges([.. _added.OfType<AddedDocument>()], _removed, _facetOrdinals.Added, _terms, _termsAreExact);
        Change(() =>
        {
            var ordinal = _facetOrdinals.First;
            foreach (var (facet, value) in _facetOrdinals.Added)
                _connection.AddFacetValue(ordinal++, facet, value);
            _connection.SetGeneration(row);
        });
        var next = _base.Next(_schema, row, changes);
        Publish(next);
        Close();
        return next.Info;
    }

    public void Dispose()
    {
        if (!_open)
            return;
        _connection.Rollback();
        Close();
    }

    private void Publish(Generation next)
    {
        _broken = true;
        _generations.Announce(next);
        try
        {
            _connection.Commit();
        }
        catch
        {
            _generations.Withdraw();
            throw;
        }

        _generations.Confirm();
    }

    private void Add(PreparedDocument document)
    {
        var row = checked(_base.Row.NextRow + _added.Count);
        _record.ResetWrittenCount();
        document.WriteRecord(_record, row, _facetOrdinals);
        _connection.AddDocument(row, document.Key, _record.WrittenSpan, document);
        _added.Add(new AddedDocument(row, document.Key, _record.WrittenSpan.ToArray()));
        _documents++;
    }

    private void NoteForms(PreparedDocument document)
    {
        foreach (var (term, form) in document.Forms)
        {
            if (_formed.Add(term))
                _connection.AddForm(form, term);
        }
    }

    private void Remove(string key)
    {
        if (_connection.RemoveDocument(key, _schema.TextFields.Count) is not { } removed)
            return;
        _documents--;
        _termsAreExact = false;
        if (removed.Row >= _base.Row.NextRow)
            _added[removed.Row - _base.Row.NextRow] = null;
        else
            _removed.Add(removed);
    }

    // A change that fails halfway leaves the transaction with a part of it, so nothing may be committed any more.
    private void Change(Action change)
    {
        _broken = true;
        change();
        _broken = false;
    }

    private void CheckOpen()
    {
        ObjectDisposedException.ThrowIf(!_open, this);
        if (_broken)
            throw new InvalidOperationException("An earlier change of this batch failed; dispose the writer and begin again.");
    }

    private void Close()
    {
        _open = false;
        _release();
    }
}
