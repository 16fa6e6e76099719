using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// Makes an index query of what was typed. Identifiers, known names and terms are recognised first, longest first, and widened; the rest is cut
/// into words. For one query and one share of words.
/// </summary>
internal sealed class QueryPlanner
{
    private readonly Knowledge knowledge;
    private readonly TermQueries terms = new(Analyzers.Default);
    private readonly PatternQueries patterns;
    private readonly FieldQueries fields;
    private readonly WordsPlanner words;
    private readonly Widening widening;
    private readonly LeafBudget budget;
    private readonly List<Needle> needles = [];

    private QueryPlanner(Knowledge knowledge, ISearchIndex index, SearchQuery search, CutWords cut, List<QueryRemark> remarks)
    {
        this.knowledge = knowledge;
        budget = new LeafBudget(LeafBudget.Most - cut.Clauses);
        patterns = new PatternQueries(Analyzers.Default, index);
        fields = new FieldQueries(knowledge, remarks);
        widening = new Widening(search, terms, budget);
        words = new WordsPlanner(terms, patterns, widening, budget, cut, search.Expand);
    }

    /// <summary>Plans a search.</summary>
    /// <param name="knowledge">The names known.</param>
    /// <param name="index">The index, for its words.</param>
    /// <param name="search">The search.</param>
    /// <param name="root">What was typed.</param>
    /// <param name="cut">The words of the tree, cut.</param>
    /// <param name="relaxation">Which of words standing together may be missing; null where all are wanted.</param>
    /// <param name="remarks">Is added to where a value is not known.</param>
    public static Plan Plan(
        Knowledge knowledge, ISearchIndex index, SearchQuery search, Expression root, CutWords cut, Relaxation? relaxation, List<QueryRemark> remarks)
    {
        var planner = new QueryPlanner(knowledge, index, search, cut, remarks);
        var query = planner.Of(root, new Scope(relaxation));
        return new Plan(
            query, planner.widening.Expansions, [.. planner.needles, .. planner.words.Needles, .. planner.widening.Needles], planner.words.Words,
            planner.words.CanRelax, cut.IsQuestion);
    }

    private Query? Of(Expression expression, Scope scope)
    {
        if (scope.Field is { Kind: not QueryFieldKind.Text } field && fields.Of(field, expression) is { } value)
            return value;
        var query = expression switch
        {
            Everything => new MatchAllQuery(),
            Words run => words.Of(run, scope),
            Phrase phrase => OfPhrase(phrase, scope),
            Prefix prefix => Marked(terms.Prefix(prefix.Text) is { } found ? new MarkedQuery(found.Query, [found.Needle]) : null, scope),
            Wildcard wildcard => Marked(patterns.Wildcard(wildcard.Pattern), scope),
            Fuzzy fuzzy => Marked(patterns.Fuzzy(fuzzy.Text, fuzzy.Edits), scope),
            ValueRange range => fields.Of(QueryFields.Get("year"), range),
            InField inField => Of(inField.Inner, scope with { Field = QueryFields.Get(inField.Field) }),
            Boosted boosted => Of(boosted.Inner, scope) is { } inner ? new BoostQuery(inner, boosted.Factor) : null,
            Required required => Of(required.Inner, scope with { Relaxation = null }),
            Not not => Of(not.Inner, scope with { Relaxation = null, Negated = true }) is { } inner ? new BooleanQuery { Must = [new MatchAllQuery()], MustNot = [inner] } : null,
            AnyOf any => OfAny(any, scope),
            AllOf all => OfAll(all, scope),
            _ => throw new InvalidOperationException($"No plan for {expression.GetType().Name}."),
        };
        var isText = expression is Words or Phrase or Prefix or Wildcard or Fuzzy;
        return isText && scope.Field is { Kind: QueryFieldKind.Text } text ? query?.In(text.Target) : query;
    }

    private BooleanQuery? OfAny(AnyOf any, Scope scope)
    {
        var parts = any.Parts.Select(part => Of(part, scope)).OfType<Query>().ToList();
        return parts.Count == 0 ? null : new BooleanQuery { Should = parts, MinimumShouldMatch = 1 };
    }

    private Query? OfAll(AllOf all, Scope scope)
    {
        var unwanted = all.Parts.OfType<Not>().Select(not => Of(not.Inner, scope with { Relaxation = null, Negated = true })).OfType<Query>().ToList();
        var wanted = all.Parts.Where(part => part is not Not).Select(part => Of(part, scope)).OfType<Query>().ToList();
        if (wanted.Count == 0 && unwanted.Count == 0)
            return null;
        if (wanted.Count == 0)
            wanted.Add(new MatchAllQuery());
        return unwanted.Count == 0 && wanted.Count == 1 ? wanted[0] : new BooleanQuery { Must = wanted, MustNot = unwanted };
    }

    private Query? OfPhrase(Phrase phrase, Scope scope)
    {
        if (phrase.Slop > 0)
            return Marked(patterns.Near(phrase.Text, phrase.Slop), scope);
        if (terms.Phrase(phrase.Text) is not { } found)
            return null;
        var query = Marked(new MarkedQuery(found.Query, [found.Needle]), scope)!;
        var concepts = WordUnits.ConceptsOf(phrase.Text, knowledge.Terms.Lookup(phrase.Text));
        return scope.Negated ? query : widening.Widen(phrase.Text, query, concepts, scope);
    }

    private Query? Marked(MarkedQuery? found, Scope scope)
    {
        if (found is null)
            return null;
        if (!scope.Negated)
            needles.AddRange(found.Value.Needles);
        return budget.Fit(found.Value.Query);
    }
}

/// <summary>Where in a tree an expression stands.</summary>
/// <param name="Relaxation">Which of words standing together may be missing; null where all are wanted.</param>
/// <param name="Negated">Whether it is unwanted.</param>
/// <param name="Field">The field asked; null for all text.</param>
internal readonly record struct Scope(Relaxation? Relaxation, bool Negated = false, QueryField? Field = null);
