using KnowledgeBase.Index;
using KnowledgeBase.Search.Execution;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Answers;

/// <summary>Makes the answer of what a search found.</summary>
internal static class AnswerBuilder
{
    private const int MostWordsTold = 8;
    private const int MostNear = 3;

    public static SearchAnswer Build(SearchRun run, Attempt attempt, TimeSpan took)
    {
        var (search, result) = (run.Search, attempt.Result);
        var page = result.Hits.Count > search.Size ? result.Hits.Take(search.Size).ToList() : result.Hits;
        var matcher = new HighlightMatcher(attempt.Plan.Needles, Analyzers.Default);
        return new SearchAnswer
        {
            Query = Reading(run, attempt),
            Total = result.Total,
            TookMs = Math.Round(took.TotalMilliseconds, 2),
            Next = result.Hits.Count > search.Size ? SearchCursor.Write(search, page[^1].Position) : null,
            Hits = new HitBuilder(run.Known, matcher, search.Language, attempt.Best).Build(page),
            Facets = FacetsOf(run, result),
            Generation = result.Generation,
        };
    }

    /// <summary>How the query was understood.</summary>
    public static QueryReading Reading(SearchRun run, Attempt attempt)
    {
        var isPoor = attempt.Relaxed || attempt.Result.Total == 0;
        return new QueryReading(run.Search.Text, QueryText.Of(attempt.Root), attempt.Plan.Expansions, attempt.Corrected, attempt.Relaxed)
        {
            Hints = [.. attempt.Remarks.Select(remark => SearchMessages.Remark(remark, run.Search.Language))],
            Words = isPoor ? [.. attempt.Plan.Words.Take(MostWordsTold).Select(word => Understood(run, word))] : [],
            WithoutFilters = attempt.Result.Total == 0 && run.Request.Filters.Count > 0 && attempt.Plan.Query is { } query
                ? run.Count(query, filtered: false)
                : null,
        };
    }

    private static UnderstoodWord Understood(SearchRun run, Planning.PlannedWord word)
    {
        var found = run.Count(word.Query);
        var term = Normaliser.Fold(word.Text);
        var near = found > 0 || term.AsSpan().ContainsAnyExceptInRange('a', 'z') ? [] : run.Near(term, 4 * MostNear)
            .Select(other => other.Term)
            .Where(other => other[0] != Token.StemMark && other != term)
            .Take(MostNear);
        return new UnderstoodWord(word.Text, found, [.. near]);
    }

    private static Dictionary<string, IReadOnlyList<FacetValue>> FacetsOf(SearchRun run, SearchResult result)
    {
        var facets = new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal);
        foreach (var facet in Facets.All.Where(run.Request.Facets.Contains))
        {
            var selected = run.Search.Filters.GetValueOrDefault(facet) ?? [];
            var counted = result.Facets[facet];
            var values = new List<FacetValue>(counted.Count);
            foreach (var count in counted)
            {
                var (name, group) = run.Known.Labels.OfIndexed(facet, count.Value);
                values.Add(new FacetValue(count.Value, name, count.Count, selected.Contains(count.Value), group));
            }

            facets[facet] = selected.Count == 0 ? values : WithSelectedFirst(run, facet, values, selected);
        }

        return facets;
    }

    private static List<FacetValue> WithSelectedFirst(SearchRun run, string facet, List<FacetValue> values, IReadOnlyList<string> selected)
    {
        var labels = run.Known.Labels;
        var absent = selected.Except(values.Select(value => value.Value))
            .Select(value => new FacetValue(value, labels.OfValue(facet, value), 0, true, labels.GroupOf(facet, value)));
        return [.. values.Concat(absent).OrderByDescending(value => value.Selected).ThenByDescending(value => value.Count)];
    }
}
