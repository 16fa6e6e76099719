using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Entities;

/// <summary>The graph of the store's present state; read again only when the store has changed. Safe for many threads.</summary>
public sealed class CurrentEntityGraph(KnowledgeStore store)
{
    private volatile EntityGraph? _graph;

    public EntityGraph Get()
    {
        var graph = _graph;
        if (graph is null || graph.Sequence != store.ChangeSequence)
            _graph = graph = EntityGraph.Read(store);
        return graph;
    }
}
