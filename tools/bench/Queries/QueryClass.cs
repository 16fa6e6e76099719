using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>A class of queries: how one is drawn from a corpus. To add a class, add a line to <see cref="All"/>.</summary>
/// <param name="Name">Its name on the command line and in reports.</param>
/// <param name="Meaning">What it is, for a person.</param>
/// <param name="Draw">Draws a query; null where the corpus has none.</param>
internal sealed record QueryClass(string Name, string Meaning, Func<QueryDraw, SearchRequest?> Draw)
{
    /// <summary>Every class with drawn queries.</summary>
    public static IReadOnlyList<QueryClass> All { get; } =
    [
        new("all", "every document", _ => Ask(new MatchAllQuery())),
        new("usual", "the seeds' most usual word, as the phrase of its pairs", _ => Ask(Words.Phrase(Corpus.SeedText.UsualWord))),
        new("common", "a word in one document of 50 or more", draw => Ask(draw.Word(Band.Common))),
        new("middle", "a word in one document of 1,000 to one of 50", draw => Ask(draw.Word(Band.Middle))),
        new("rare", "a word in 2 to 20 documents, or one of 5,000", draw => Ask(draw.Word(Band.Rare))),
        new("and", "two words of one document, a common and a middle one", draw => Ask(Every(draw.Together(Band.Common, Band.Middle)))),
        new("and-common", "three common words of one document", draw => Ask(Every(draw.Together(Band.Common, Band.Common, Band.Common)))),
        new("or", "a common and two middle words, any", draw => Ask(Any(draw.Together(Band.Common, Band.Middle, Band.Middle)))),
        new("or-common", "three common words, any", draw => Ask(Any(draw.Together(Band.Common, Band.Common, Band.Common)))),
        new("not", "a common word without another", draw => Ask(Without(draw.Together(Band.Common, Band.Common)))),
        new("phrase", "three to five Han characters, or two or three Latin words", draw => Ask(draw.Phrase())),
        new("near", "two words within eight others", draw => Ask(draw.Near(8))),
        new("prefix", "two to four letters, or one Han character", draw => Ask(draw.Prefix())),
        new("wildcard", "the first three letters of a Latin word and its last two, or the first character of a Han word", draw => Ask(draw.Wildcard())),
        new("fuzzy", "a Latin word of six letters or more with one of them mistyped", draw => Ask(draw.Fuzzy(1))),
        new("fuzzy-2", "the same, two edits away", draw => Ask(draw.Fuzzy(2))),
        new("range", "a common word, of the last five years", draw => Ask(RecentOnly(draw.Word(Band.Common)))),
        new("filter", "a common word, within a facet value that does not score", draw => Ask(Within(draw.Word(Band.Common), draw.Filters(1)))),
        new("facet-1", "a common word, drilled down in one facet", draw => Ask(draw.Word(Band.Common), draw.Filters(1))),
        new("facet-2", "a common word, drilled down in two facets", draw => Ask(draw.Word(Band.Common), draw.Filters(2))),
        new("question", "ten words of a sentence, three of them at least", draw => Ask(Any(draw.Run(10), 3))),
        new("question-any", "ten words of a sentence, any", draw => Ask(Any(draw.Run(10)))),
        new("by-date", "a common word, newest first", draw => Ask(draw.Word(Band.Common)) is { } ask ? ask with { Sort = new SortOrder(IndexLayout.Date, Descending: true) } : null),
    ];

    private static SearchRequest? Ask(Query? query) => query is null ? null : new SearchRequest { Query = query, Size = 10 };

    private static SearchRequest? Ask(Query? query, IReadOnlyList<FacetFilter>? filters) =>
        query is null || filters is null ? null : new SearchRequest { Query = query, Size = 10, Filters = filters };

    private static BooleanQuery? Every(IReadOnlyList<Query>? queries) => queries is null ? null : new BooleanQuery { Must = queries };

    private static BooleanQuery? Any(IReadOnlyList<Query>? queries, int least = 1) =>
        queries is null ? null : new BooleanQuery { Should = queries, MinimumShouldMatch = least };

    private static BooleanQuery? Without(IReadOnlyList<Query>? queries) =>
        queries is null ? null : new BooleanQuery { Must = [queries[0]], MustNot = [.. queries.Skip(1)] };

    private static BooleanQuery? RecentOnly(Query? query) =>
        query is null ? null : new BooleanQuery { Must = [query], Filter = [new NumberRangeQuery(IndexLayout.Date, From: 20_200_101)] };

    private static BooleanQuery? Within(Query? query, IReadOnlyList<FacetFilter>? filters) =>
        query is null || filters is null ? null : new BooleanQuery { Must = [query], Filter = [.. filters.Select(filter => new FacetQuery(filter.Facet, filter.Values))] };
}
