namespace KnowledgeBase.Index;

/// <summary>
/// The port behind which a full-text engine stands. Safe for many threads: any number search while one writes; a search sees one whole
/// generation.
/// </summary>
public interface ISearchIndex : IDisposable
{
    IndexSchema Schema { get; }

    /// <summary>The newest committed generation.</summary>
    IndexGeneration Generation { get; }

    /// <summary>Searches the newest generation.</summary>
    /// <exception cref="ArgumentException">The request names a field that the schema lacks, or a value out of range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left running.</exception>
    SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Terms of the index that begin with the prefix, with the number of documents that hold them; most frequent first, equally frequent ones ordinally.</summary>
    IReadOnlyList<TermCount> Terms(string prefix, int limit);

    /// <summary>
    /// Terms within so many edits (as <see cref="FuzzyQuery"/> counts them), with the number of documents that hold them; the nearest first, then the
    /// most frequent, then ordinally.
    /// </summary>
    /// <param name="term">A word; it need not be a term of the index, and is among the answers when it is.</param>
    /// <param name="maxEdits">0 to 2.</param>
    /// <param name="limit">The most terms to return.</param>
    IReadOnlyList<NearTerm> TermsNear(string term, int maxEdits, int limit);

    /// <summary>
    /// Other terms that share pairs of neighbouring characters, at least a third of all pairs (Dice's coefficient); the most alike first, then the most
    /// frequent, then ordinally. For scripts whose words are too short for edits to mean much.
    /// </summary>
    IReadOnlyList<SimilarTerm> TermsLike(string term, int limit);

    /// <summary>Begins a batch of changes. One writer at a time; a second waits.</summary>
    IIndexWriter BeginWrite();
}

/// <summary>A batch of changes, invisible until committed. Disposing without a commit undoes it. For one thread.</summary>
public interface IIndexWriter : IDisposable
{
    /// <summary>Adds the document, or replaces the one with its key.</summary>
    /// <exception cref="ArgumentException">A field that the schema lacks, a token that cannot be a term, a reserved facet value. The batch stays as it was.</exception>
    void Put(IndexDocument document);

    /// <summary>The same for a document that another thread may have prepared.</summary>
    /// <exception cref="ArgumentException">It was prepared for the schema of another index. The batch stays as it was.</exception>
    void Put(PreparedDocument document);

    /// <summary>Removes the document with the key, if there is one.</summary>
    void Delete(string key);

    /// <summary>Makes the batch durable and visible as the next generation, and ends the writer.</summary>
    /// <param name="sequence">The writer's mark of how far it has followed its source; kept in the same transaction.</param>
    IndexGeneration Commit(long sequence);
}

/// <summary>A term and the number of documents that hold it.</summary>
public readonly record struct TermCount(string Term, int Documents);

/// <summary>A term near another.</summary>
/// <param name="Term">The term.</param>
/// <param name="Documents">How many documents hold it.</param>
/// <param name="Edits">How many edits lie between them.</param>
public readonly record struct NearTerm(string Term, int Documents, int Edits);

/// <summary>A term that looks like another.</summary>
/// <param name="Term">The term.</param>
/// <param name="Documents">How many documents hold it.</param>
/// <param name="Likeness">Twice the shared pairs of characters over all pairs of both; greater than 0, at most 1.</param>
public readonly record struct SimilarTerm(string Term, int Documents, double Likeness);
