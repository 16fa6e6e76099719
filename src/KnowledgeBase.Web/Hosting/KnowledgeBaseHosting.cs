using KnowledgeBase.Export;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Export.Harvesting;
using KnowledgeBase.Export.Paging;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Searching;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Hosting;

/// <summary>Registers the knowledge base: its data folder, store, index and search, opened when first asked for and closed with the host.</summary>
public static class KnowledgeBaseHosting
{
    /// <summary>The name of the index's file in the data folder.</summary>
    public const string IndexFile = "search.db";

    public static void AddKnowledgeBase(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DataOptions>()
            .BindConfiguration(DataOptions.Section)
            .PostConfigure(options => options.Complete(builder.Environment.ContentRootPath))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<WritingTurn>();
        builder.Services.AddSingleton(provider => KnowledgeStore.Open(
            provider.GetRequiredService<IOptions<DataOptions>>().Value.Path, StoreAccess.ReadWrite, provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<ISearchIndex>(OpenIndex);
        builder.Services.AddSingleton<SearchService>();
        builder.Services.AddSingleton<Suggester>();
        builder.Services.AddSingleton<ExportService>();
        builder.Services.AddSingleton(provider => new TokenSigner(TokenKey.Of(provider.GetRequiredService<KnowledgeStore>().DataFolder)));
        builder.Services.AddSingleton(provider => new ChangeTimes(provider.GetRequiredService<KnowledgeStore>().DataFolder));
        builder.Services.AddSingleton<ChangeLog>();
        builder.Services.AddSingleton<OaiProvider>();
        builder.Services.AddSingleton<PagedSearch>();
        builder.Services.AddSingleton<FirstSearches>();
        builder.Services.AddHostedService<StartupIngest>();
        builder.Services.AddHostedService<WatchedFolder>();
    }

    private static MendingIndex OpenIndex(IServiceProvider provider)
    {
        var store = provider.GetRequiredService<KnowledgeStore>();
        return new MendingIndex(
            SqliteSearchIndex.Open(Path.Combine(store.DataFolder, IndexFile), IndexLayout.Schema),
            made => new IndexFollower(store, made).CatchUp(),
            provider.GetRequiredService<ILogger<MendingIndex>>());
    }

    /// <summary>The state of what is served; all zero before anything is.</summary>
    public static ContentState StateOf(HttpContext context) => new(
        context.RequestServices.GetRequiredService<ISearchIndex>().Generation.Number,
        context.RequestServices.GetRequiredService<KnowledgeStore>().ChangeSequence);
}
