using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Generations;

/// <summary>
/// Finds the generation that belongs to what a transaction sees. Safe for many threads. The writer announces its generation before it commits, so
/// whoever sees the commit finds it here; a commit of another process is noticed by its number and stamp, and loaded.
/// </summary>
internal sealed class GenerationSource(IndexSchema schema, long cacheBytes) : IDisposable
{
    private readonly Lock _gate = new();
    private volatile Known _known = new(null, null);

    /// <summary>The generation with this row; loads it where it is not known.</summary>
    /// <param name="database">A connection within the transaction in which the row was read.</param>
    /// <param name="row">The row.</param>
    public Generation Resolve(Database database, GenerationRow row) => Resolve(database, row, static _ => true);

    /// <summary>The same for a writer, who will add to it: loads it afresh where nothing can be added, or where that is worth it.</summary>
    public Generation ResolveToExtend(Database database, GenerationRow row) => Resolve(database, row, static g => g.IsTip && !g.IsSparse);

    /// <summary>Says which generation the commit that is about to happen will make.</summary>
    public void Announce(Generation generation)
    {
        lock (_gate)
            _known = _known with { Announced = generation };
    }

    /// <summary>The announced generation is committed.</summary>
    public void Confirm()
    {
        lock (_gate)
            _known = new Known(_known.Announced, null);
    }

    /// <summary>The announced generation will not come.</summary>
    public void Withdraw()
    {
        lock (_gate)
            _known = _known with { Announced = null };
    }

    /// <summary>While this process writes a commit: the generation before it, which is the newest until the commit is done. Null at other times.</summary>
    public Generation? BeforeCommit => _known is { Announced: not null, Newest: { } newest } ? newest : null;

    /// <summary>Lets go of what the generations keep in memory.</summary>
    public void Dispose() => _known.Newest?.Lists.Close();

    private Generation Resolve(Database database, GenerationRow row, Predicate<Generation> isGood)
    {
        if (_known.Find(row) is { } known && isGood(known))
            return known;
        lock (_gate)
        {
            if (_known.Find(row) is { } loadedMeanwhile && isGood(loadedMeanwhile))
                return loadedMeanwhile;
            var loaded = GenerationLoader.Load(database, schema, row, cacheBytes);
            _known.Newest?.Lists.Close();
            _known = new Known(loaded, _known.Announced);
            return loaded;
        }
    }

    private sealed record Known(Generation? Newest, Generation? Announced)
    {
        public Generation? Find(GenerationRow row) => Newest?.Row == row ? Newest : Announced?.Row == row ? Announced : null;
    }
}
