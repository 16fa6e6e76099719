using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>Documents to index, the same ones each time they are asked for, made or read one after the other.</summary>
internal interface ICorpus
{
    /// <summary>What it is, for the report.</summary>
    string Name { get; }

    IndexSchema Schema { get; }

    IEnumerable<SourceDocument> Documents();
}
