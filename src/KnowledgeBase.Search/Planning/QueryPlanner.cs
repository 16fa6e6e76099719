using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// Makes an index query of what was typed. Known names and terms are recognised first, longest first, and widened by their other names
/// and by the other language, which count less than the words typed; the rest is cut into words. For one query.
/// </summary>
internal sealed class QueryPlanner(Knowledge knowledge, SearchQuery search)
{
    /// <summary>What a translation or synonym counts against the words typed.</summary>
    private const double ExpansionWeight = 0.6;
    private const double OptionalWeight = 0.2;
    private const int MaxExpansionsPerTerm = 5;
    private const int MaxExpansions = 24;

    private readonly TermQueries terms = new(Analyzers.Default);
    private readonly List<Expansion> expansions = [];
    private readonly List<Needle> needles = [];
    private bool canRelax;

    /// <summary>Plans the search.</summary>
    /// <param name="root">What was typed.</param>
    /// <param name="share">How many of words standing together must match: 1 all, less for a part of them (at least one).</param>
    public Plan Plan(Expression root, double share)
    {
        var query = Of(root, share, negated: false);
        return new Plan(query, expansions, needles, canRelax);
    }

    private Query? Of(Expression expression, double share, bool negated) => expression switch
    {
        Everything => new MatchAllQuery(),
        Words words => OfWords(words, share, negated),
        Phrase phrase => OfPhrase(phrase, negated),
        Prefix prefix => OfPrefix(prefix, negated),
        Not not => Of(not.Inner, 1, negated: true) is { } inner ? new BooleanQuery { Must = [new MatchAllQuery()], MustNot = [inner] } : null,
        AnyOf any => Combine([.. any.Parts.Select(part => Of(part, share, negated))], static parts => new BooleanQuery { Should = parts, MinimumShouldMatch = 1 }),
        AllOf all => OfAll(all, share, negated),
        _ => throw new InvalidOperationException($"No plan for {expression.GetType().Name}."),
    };

    private static Query? Combine(List<Query?> parts, Func<IReadOnlyList<Query>, Query> combine)
    {
        var present = parts.OfType<Query>().ToList();
        return present.Count switch { 0 => null, 1 => present[0], _ => combine(present) };
    }

    private Query? OfAll(AllOf all, double share, bool negated)
    {
        var unwanted = all.Parts.OfType<Not>().Select(not => Of(not.Inner, 1, negated: true)).OfType<Query>().ToList();
        var wanted = all.Parts.Where(part => part is not Not).Select(part => Of(part, share, negated)).OfType<Query>().ToList();
        if (wanted.Count == 0 && unwanted.Count == 0)
            return null;
        if (wanted.Count == 0)
            wanted.Add(new MatchAllQuery());
        return new BooleanQuery { Must = wanted, MustNot = unwanted };
    }

    private Query? OfPhrase(Phrase phrase, bool negated)
    {
        if (terms.Phrase(phrase.Text) is not { } found)
            return null;
        Mark([found.Needle], negated);
        return negated ? found.Query : Widen(phrase.Text, found.Query, WholeTerm(phrase.Text));
    }

    private Query? OfPrefix(Prefix prefix, bool negated)
    {
        if (terms.Prefix(prefix.Text) is not { } found)
            return null;
        Mark([found.Needle], negated);
        return found.Query;
    }

    private Query? OfWords(Words words, double share, bool negated)
    {
        var cut = WordUnits.Cut(words.Text, knowledge.Terms).ToList();
        var hasLongWord = cut.Any(unit => unit is { IsStopWord: false, Text.Length: > 1 });
        var units = cut
            .Select(unit => (unit, query: OfUnit(unit, negated, marked: !unit.IsStopWord && (unit.Text.Length > 1 || !hasLongWord))))
            .Where(pair => pair.query is not null)
            .Select(pair => (pair.unit, query: pair.query!))
            .ToList();
        if (units.Count == 0)
            return null;
        var required = units.Where(pair => !pair.unit.IsStopWord).Select(pair => pair.query).ToList();
        var optional = units.Where(pair => pair.unit.IsStopWord).Select(pair => (Query)new BoostQuery(pair.query, OptionalWeight)).ToList();
        if (required.Count == 0)
            (required, optional) = (units.ConvertAll(pair => pair.query), []);
        canRelax |= required.Count > 1;

        // All words side by side, as typed, count more than the same words scattered.
        if (units.Count > 1 && !negated && terms.Phrase(words.Text) is { } phrase)
        {
            optional.Add(phrase.Query);
            Mark([phrase.Needle], negated);
        }

        return Together(required, optional, share);
    }

    private static Query Together(List<Query> required, List<Query> optional, double share)
    {
        if (required.Count == 1 && optional.Count == 0)
            return required[0];
        if (share >= 1)
            return new BooleanQuery { Must = required, Should = optional };
        var wanted = Math.Max(1, (int)Math.Ceiling(required.Count * share));
        var some = new BooleanQuery { Should = required, MinimumShouldMatch = wanted };
        return optional.Count == 0 ? some : new BooleanQuery { Must = [some], Should = optional };
    }

    /// <param name="unit">The word or name.</param>
    /// <param name="negated">Whether it is unwanted.</param>
    /// <param name="marked">Whether it is marked in the hits: a single character beside longer words would be marked all over.</param>
    private Query? OfUnit(WordUnit unit, bool negated, bool marked)
    {
        if (terms.Loose(unit.Text) is not { } found)
            return null;
        if (marked)
            Mark(found.Needles, negated);
        return negated ? found.Query : Widen(unit.Text, found.Query, unit.Concepts);
    }

    private void Mark(IEnumerable<Needle> found, bool negated)
    {
        if (!negated)
            needles.AddRange(found);
    }

    private IReadOnlyList<Concept> WholeTerm(string text) => WordUnits.ConceptsOf(text, knowledge.Terms.Lookup(text));

    private Query Widen(string typed, Query query, IReadOnlyList<Concept> concepts)
    {
        if (!search.Expand || concepts.Count == 0)
            return query;
        var alternatives = new List<Query> { query };
        alternatives.AddRange(concepts.Select(LinkedRecords).OfType<Query>());
        foreach (var (added, source) in OtherNames(typed, concepts))
        {
            if (terms.Loose(added) is not { } found)
                continue;
            expansions.Add(new Expansion(typed, added, source));
            needles.AddRange(found.Needles.Take(2));
            alternatives.Add(new BoostQuery(found.Query, ExpansionWeight));
        }

        return alternatives.Count == 1 ? query : new DisjunctionMaxQuery(alternatives, 0.1);
    }

    /// <summary>
    /// The other names, those in the other language first. Names that differ from one another only in endings, script or width are one.
    /// </summary>
    private List<(string Added, string Source)> OtherNames(string typed, IReadOnlyList<Concept> concepts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { terms.KeyOf(typed) };
        foreach (var withdrawn in search.WithoutExpansions)
            seen.Add(terms.KeyOf(withdrawn));
        var typedInHan = typed.EnumerateRunes().Any(Scripts.IsHan);
        return
        [
            .. concepts
                .SelectMany(concept => concept.Surfaces.Where(surface => surface.Search).Select(surface => (surface.Text, concept.Source)))
                .OrderBy(name => name.Text.EnumerateRunes().Any(Scripts.IsHan) == typedInHan)
                .Where(name => seen.Add(terms.KeyOf(name.Text)))
                .Take(Math.Min(MaxExpansionsPerTerm, MaxExpansions - expansions.Count)),
        ];
    }

    /// <summary>
    /// Recommendations and results are written in lists (建议4、10和45), where no search for the words finds them; but their links do.
    /// </summary>
    private static ConstantScoreQuery? LinkedRecords(Concept concept) =>
        EntityId.TryParse(concept.Id, out var id) && id.Kind is EntityKinds.Recommendation or EntityKinds.ExpectedResult
            && EntityFacets.FacetOf(id.Kind) is { } facet
            ? new ConstantScoreQuery(new FacetQuery(facet, [id.Slug]), 2)
            : null;
}
