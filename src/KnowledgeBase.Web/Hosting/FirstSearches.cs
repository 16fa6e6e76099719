using KnowledgeBase.Search;
using KnowledgeBase.Web.Help;

namespace KnowledgeBase.Web.Hosting;

/// <summary>
/// Searches for what the help page gives as examples, once the site is ready, so that no reader waits for what the first search of a sort takes: compiling its
/// code, reading the dictionary of Chinese words and the posting lists of usual words.
/// </summary>
public sealed class FirstSearches(SearchService search, Readiness readiness)
{
    /// <summary>Completes when all are done, or when the site stops.</summary>
    public async Task Run(CancellationToken stopping)
    {
        try
        {
            await readiness.WhenReady.WaitAsync(stopping);
            foreach (var example in HelpExamples.All.SelectMany(row => row.Examples))
            {
                foreach (var text in new[] { example.Zh, example.En })
                    search.Search(new SearchQuery { Text = text }, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The site stops; nobody needs them any more.
        }
    }
}
