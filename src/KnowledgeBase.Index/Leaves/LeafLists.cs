using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Reading;

namespace KnowledgeBase.Index.Leaves;

/// <summary>The posting lists of one search, each taken from the cache or read once, and held until the search ends.</summary>
/// <param name="connection">A connection whose transaction sees the generation; null where only lists from memory are used.</param>
/// <param name="generation">The generation.</param>
/// <param name="cancellationToken">Stops the reading of lists.</param>
internal sealed class LeafLists(ReadConnection? connection, Generation generation, CancellationToken cancellationToken) : IDisposable
{
    private readonly Dictionary<Leaf, LeafList> _lists = [];

    /// <summary>Takes the lists of all leaves of a query from memory; false when one of them would have to be read.</summary>
    public bool TryTakeFromMemory(Query query, IndexSchema schema)
    {
        if (query is KeysQuery)
            return false;
        if (Leaf.Of(query, schema) is { } leaf)
            return _lists.ContainsKey(leaf) || TryTakeFromMemory(leaf);
        return QueryTree.ClausesOf(query).All(clause => TryTakeFromMemory(clause, schema));
    }

    public LeafList Of(Leaf leaf)
    {
        if (_lists.TryGetValue(leaf, out var known))
            return known;
        return Add(leaf, Find(leaf));
    }

    public void Dispose()
    {
        foreach (var list in _lists.Values)
            list.Postings.Release();
        _lists.Clear();
    }

    private LeafList Add(Leaf leaf, PostingList list)
    {
        var result = new LeafList(list, generation.HasDead ? list.CountAmong(generation.Alive) : list.Count);
        _lists.Add(leaf, result);
        return result;
    }

    private bool TryTakeFromMemory(Leaf leaf)
    {
        var found = generation.Lists.Find(leaf, generation.Row.Number, out var isComplete);
        if (found is not null && isComplete)
        {
            Add(leaf, found);
            return true;
        }

        found?.Release();
        return false;
    }

    private PostingList Find(Leaf leaf)
    {
        var cache = generation.Lists;
        var found = cache.Find(leaf, generation.Row.Number, out var isComplete);
        if (found is not null && (isComplete || (leaf is TermsLeaf && found.Limit == generation.Limit)))
        {
            // Where documents were only removed, the list is what it was.
            if (!isComplete)
                cache.Keep(leaf, found, generation.Row.Number);
            return found;
        }

        try
        {
            var list = Read(leaf, found);
            cache.Keep(leaf, list, generation.Row.Number);
            return list;
        }
        finally
        {
            found?.Release();
        }
    }

    private PostingList Read(Leaf leaf, PostingList? before) => leaf switch
    {
        _ when connection is null => throw new InvalidOperationException("A list that is not in memory cannot be read without a connection."),
        TermsLeaf terms => connection.Leaves.Read(terms, generation, before),
        WordsLeaf words => connection.Leaves.ReadAll(words.Words.Select(generation.WordsOf(connection)), words.Field, generation, cancellationToken),
        _ => PostingList.Of([], [], new FrequencyTable(generation.FieldCount), generation.Limit, generation.Row.NextRow),
    };
}

/// <summary>A leaf's list as one generation sees it.</summary>
/// <param name="Postings">The list, which may hold documents that have been removed.</param>
/// <param name="Documents">How many of its documents are there.</param>
internal sealed record LeafList(PostingList Postings, int Documents);
