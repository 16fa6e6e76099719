using KnowledgeBase.Export.Changes;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Ingest.ReaderProcesses;
using KnowledgeBase.Store;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Hosting;

/// <summary>One run of the pipeline at a time: the start, what is handed in, and what a watched folder brings take turns.</summary>
public sealed class WritingTurn(TimeProvider time, IOptions<DataOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Waits for the turn; disposing of what comes back ends it.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    /// <summary>The pipeline, for whose turn it is.</summary>
    /// <param name="services">Where store and index are.</param>
    /// <param name="readers">The processes that read files; where null the run has its own.</param>
    public IngestPipeline Pipeline(IServiceProvider services, ReaderPool? readers = null)
    {
        var catalogue = new SeedFolder(options.Value.Seeds).Catalogue;
        return new IngestPipeline(
            services.GetRequiredService<KnowledgeStore>(), services.GetRequiredService<ISearchIndex>(), time,
            new IngestOptions { CatalogueFolder = Directory.Exists(catalogue) ? catalogue : null, Pool = readers });
    }

    /// <summary>Notes when what changed did, rather than when somebody asks.</summary>
    public void DateChanges(IServiceProvider services) => services.GetRequiredService<ChangeLog>().Current();

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
