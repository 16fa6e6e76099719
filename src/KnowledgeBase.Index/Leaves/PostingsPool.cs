using System.Collections.Concurrent;

namespace KnowledgeBase.Index.Leaves;

/// <summary>Keeps buffers for posting lists between searches: at most 32 of at most 262,144 documents. Safe for many threads.</summary>
internal sealed class PostingsPool(int fields)
{
    private const int MostKept = 32;
    private const int LargestKept = 262_144;

    private readonly ConcurrentBag<Postings> _free = [];

    public Postings Rent() => _free.TryTake(out var postings) ? postings : new Postings(fields);

    public void Return(Postings postings)
    {
        if (postings.Capacity > LargestKept || _free.Count >= MostKept)
            postings.Dispose();
        else
            _free.Add(postings);
    }

    public void Clear()
    {
        while (_free.TryTake(out var postings))
            postings.Dispose();
    }
}
