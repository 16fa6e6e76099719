using KnowledgeBase.Index.Tests.Model;

namespace KnowledgeBase.Index.Tests.Contract;

/// <summary>What any engine behind <see cref="ISearchIndex"/> has to do. An engine's tests derive from this and say how an index is opened.</summary>
public abstract partial class SearchIndexContract : IDisposable
{
    private readonly List<ISearchIndex> _opened = [];

    protected static IndexSchema Schema { get; } = new(
        "test-1",
        [new TextField("body"), new TextField("title", 2.5)],
        ["country", "topic"],
        [new SortField("year", SortFieldType.Number), new SortField("name", SortFieldType.Text)])
    {
        FormOf = TestForms.Of,
    };

    /// <summary>A folder of this test's own, removed after it.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("index-tests-").FullName;

    /// <summary>Opens the index in the folder for writing; makes it where there is none.</summary>
    protected abstract ISearchIndex OpenIn(string folder, IndexSchema schema);

    protected ISearchIndex Open(IndexSchema? schema = null, string folder = "")
    {
        var index = OpenIn(Path.Combine(Folder, folder), schema ?? Schema);
        _opened.Add(index);
        return index;
    }

    /// <summary>An index that holds the documents, committed in one batch.</summary>
    protected ISearchIndex Filled(params IndexDocument[] documents)
    {
        var index = Open();
        Commit(index, 1, documents);
        return index;
    }

    protected static IndexGeneration Commit(ISearchIndex index, long sequence, params IndexDocument[] documents)
    {
        using var writer = index.BeginWrite();
        foreach (var document in documents)
            writer.Put(document);
        return writer.Commit(sequence);
    }

    /// <summary>A document with words in its body, one a position; words joined by '|' share a position.</summary>
    protected static IndexDocument Document(string key, string body = "", string title = "") => new()
    {
        Key = key,
        Text = new Dictionary<string, IReadOnlyList<IndexToken>> { ["body"] = Tokens(body), ["title"] = Tokens(title) },
    };

    protected static List<IndexToken> Tokens(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(position => position.Split('|').Select((term, i) => new IndexToken(term, i > 0))),
    ];

    /// <summary>The keys of all matches, in order.</summary>
    protected static string[] Keys(ISearchIndex index, Query query) =>
        [.. index.Search(new SearchRequest { Query = query, Size = 1000 }, TestContext.Current.CancellationToken).Hits.Select(h => h.Key)];

    protected static SearchResult Search(ISearchIndex index, SearchRequest request) =>
        index.Search(request, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        foreach (var index in _opened)
            index.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
