using KnowledgeBase.Index;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>Makes index queries of runs of words: each word or name in all its forms, all or a share of them wanted, nearness lifted. For one plan.</summary>
internal sealed class WordsPlanner(TermQueries terms, PatternQueries patterns, Widening widening, LeafBudget budget, CutWords cut, bool expand)
{
    /// <summary>What words that stand near one another, in any order, add to what they score alone.</summary>
    private const double NearWeight = 0.2;
    private const int NearSlop = 4;
    private const int MostNear = 3;

    /// <summary>What the parts of a compound, apart, count against it, and how far apart they may stand.</summary>
    private const double PartsWeight = 0.3;
    private const int PartsSlop = 20;

    /// <summary>What a record of the kind asked for scores for the word that names the kind.</summary>
    private const double KindScore = 3;

    /// <summary>Han characters from which on a word of the term base says more than a plain word.</summary>
    private const int ShortestHanTerm = 3;

    /// <summary>What the record an identifier names scores, and what those of the document it names do.</summary>
    private const double IdentifiedScore = 8;
    private const double OfDocumentScore = 1;

    private readonly List<Needle> needles = [];
    private readonly List<PlannedWord> words = [];

    public IReadOnlyList<Needle> Needles => needles;

    public IReadOnlyList<PlannedWord> Words => words;

    /// <summary>Whether fewer words than were typed could be asked for.</summary>
    public bool CanRelax { get; private set; }

    public Query? Of(Words run, Scope scope)
    {
        var units = cut.Of(run);
        var hasLongWord = units.Any(unit => unit.Text.Length > 1);
        var asksForKind = cut.IsQuestion || units.Count > 1;
        var wanted = new List<Query>();
        foreach (var unit in units)
        {
            if (scope.Relaxation?.IsAnywhere(unit.Text) == false)
                continue;
            // A single character beside longer words would be marked all over.
            if (OfUnit(unit, scope, marked: unit.Text.Length > 1 || !hasLongWord, asksForKind) is not { } query)
                continue;
            wanted.Add(Valued(query, unit, scope.Relaxation));
            if (!scope.Negated)
                words.Add(new PlannedWord(unit.Text, scope.Field is null ? query : query.In(scope.Field.Target)));
        }

        if (cut.AskedFor.Count > 0 && !scope.Negated && scope.Field is null && AskedFor(scope) is { } asked)
            wanted.Add(asked);
        if (wanted.Count == 0)
            return null;
        CanRelax |= wanted.Count > 1 && !scope.Negated;
        return Together(wanted, scope.Negated ? [] : Lifts(run, units), scope.Relaxation?.Share ?? 1);
    }

    private static Query Together(List<Query> wanted, List<Query> lifts, double share)
    {
        if (wanted.Count == 1 && lifts.Count == 0)
            return wanted[0];
        if (share >= 1)
            return new BooleanQuery { Must = wanted, Should = lifts };
        var some = new BooleanQuery { Should = wanted, MinimumShouldMatch = Math.Max(1, (int)Math.Ceiling(wanted.Count * share)) };
        return lifts.Count == 0 ? some : new BooleanQuery { Must = [some], Should = lifts };
    }

    /// <summary>What a question asks for (how long, how much), in the words answers use for it.</summary>
    private Query? AskedFor(Scope scope)
    {
        var name = cut.AskedFor[0];
        var answers = cut.AskedFor.Select(word => terms.Phrase(word)?.Query).OfType<Query>().Where(_ => budget.TryTake(1)).ToList();
        if (answers.Count == 0)
            return null;
        var query = new DisjunctionMaxQuery(answers);
        words.Add(new PlannedWord(name, query));
        return scope.Relaxation is { } relaxation && budget.TryTake(answers.Count)
            ? new DisjunctionMaxQuery([query, new ConstantScoreQuery(query, relaxation.Worth(name, isTerm: false))], TieBreaker: 1)
            : query;
    }

    /// <summary>Where words may be missing, having one counts by how rare it is, before how often and in how long a text.</summary>
    private Query Valued(Query query, WordUnit unit, Relaxation? relaxation) =>
        relaxation is not null && budget.TryTake(LeafBudget.LeavesOf(query))
            ? new DisjunctionMaxQuery([query, new ConstantScoreQuery(query, relaxation.Worth(unit.Text, IsName(unit)))], TieBreaker: 1)
            : query;

    /// <summary>Whether a unit names something, or is a term of several words; a plain word that the term base happens to translate is neither.</summary>
    private static bool IsName(WordUnit unit) => unit.Identified is not null
        || (unit.Concepts.Count > 0
            && (unit.Text.Contains(' ', StringComparison.Ordinal) || unit.Text.Any(char.IsAsciiLetterUpper) || unit.Text.EnumerateRunes().Count(Scripts.IsHan) >= ShortestHanTerm));

    private Query? OfUnit(WordUnit unit, Scope scope, bool marked, bool asksForKind)
    {
        if (terms.Loose(unit.Text) is not { } loose)
            return null;
        var isTogether = unit.Identified is not null || !budget.TryTake(LeafBudget.LeavesOf(loose.Query) - 1);
        var (query, found) = isTogether && terms.Phrase(unit.Text) is { } phrase ? (phrase.Query, [phrase.Needle]) : loose;
        if (scope.Negated)
            return query;
        if (marked)
            needles.AddRange(found);
        query = widening.Widen(unit.Text, InParts(query, unit), unit.Concepts, scope);
        if (scope.Field is not null)
            return query;
        if (unit.Identified is { } identified)
            query = OrIdentified(query, identified);
        return asksForKind && expand && QuestionWords.KindOf(unit.Folded) is { } kind && budget.TryTake(1)
            ? new DisjunctionMaxQuery([query, new ConstantScoreQuery(new FacetQuery(Facets.Kind, [kind]), KindScore)])
            : query;
    }

    /// <summary>In a question a compound of Chinese may be answered by its parts: 受益国家 by 国家从技术援助中受益.</summary>
    private Query InParts(Query query, WordUnit unit)
    {
        if (!cut.IsQuestion || unit.Text.Length < 4 || !unit.Text.EnumerateRunes().All(Scripts.IsHan))
            return query;
        var parts = ChineseSegmenter.Segment(unit.Text).Select(part => part.Text).ToList();
        return parts.Count > 1 && patterns.Near(string.Join(' ', parts), PartsSlop) is { } near && budget.TryTake(1)
            ? new DisjunctionMaxQuery([query, new BoostQuery(near.Query, PartsWeight)])
            : query;
    }

    private Query OrIdentified(Query query, Identifiers.Identified identified)
    {
        var alternatives = new List<Query> { query };
        if (identified.Keys.Count > 0 && budget.TryTake(1))
            alternatives.Add(new ConstantScoreQuery(new KeysQuery(identified.Keys), IdentifiedScore));
        if (identified.DocumentIds.Count > 0 && budget.TryTake(1))
            alternatives.Add(new ConstantScoreQuery(new FacetQuery(Facets.Document, identified.DocumentIds), OfDocumentScore));
        return alternatives.Count == 1 ? query : new DisjunctionMaxQuery(alternatives, 0.1);
    }

    /// <summary>All words side by side, as typed, and each near the next, count more than the same words scattered.</summary>
    private List<Query> Lifts(Words run, IReadOnlyList<WordUnit> units)
    {
        var lifts = new List<Query>();
        if (units.Count < 2)
            return lifts;
        if (!cut.IsQuestion && terms.Phrase(run.Text) is { } phrase && budget.TryTake(1))
        {
            lifts.Add(phrase.Query);
            needles.Add(phrase.Needle);
        }

        for (var i = 0; i + 1 < units.Count && i < MostNear; i++)
        {
            if (patterns.Near($"{units[i].Text} {units[i + 1].Text}", NearSlop) is { } near && budget.TryTake(1))
                lifts.Add(new BoostQuery(near.Query, NearWeight));
        }

        return lifts;
    }
}
