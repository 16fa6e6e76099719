using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Identifiers;
using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Planning;

/// <summary>The runs of words of a query, cut, and how much the query asks for in all. For one query, whatever share of its words is asked for.</summary>
internal sealed class CutWords
{
    private readonly Dictionary<Words, IReadOnlyList<WordUnit>> units = [];

    private CutWords(bool isQuestion, string text)
    {
        IsQuestion = isQuestion;
        AskedFor = isQuestion ? QuestionWords.AskedFor(text) : [];
    }

    /// <summary>How many words, phrases and other clauses there are, at most <see cref="LeafBudget.Most"/> if they can be fewer.</summary>
    public int Clauses { get; private set; }

    /// <summary>Whether the whole query is a question.</summary>
    public bool IsQuestion { get; }

    /// <summary>The words that answers use for what a question asks for; none where it asks for nothing of that sort.</summary>
    public IReadOnlyList<string> AskedFor { get; }

    /// <summary>The words and names wanted of a run; what carries nothing is left out.</summary>
    public IReadOnlyList<WordUnit> Of(Words run) => units[run];

    public static CutWords Of(Expression root, string text, Knowledge knowledge, string language, List<QueryRemark> remarks)
    {
        var cut = new CutWords(root is Words && QuestionWords.IsQuestion(text), text);
        cut.Add(root, inFacet: false, knowledge, new IdentifierScanner(knowledge, language));
        cut.KeepWithinBounds(remarks);
        return cut;
    }

    private void Add(Expression expression, bool inFacet, Knowledge knowledge, IdentifierScanner identifiers)
    {
        switch (expression)
        {
            case Words run when !inFacet && !units.ContainsKey(run):
                units[run] = Wanted([.. WordUnits.Cut(run.Text, knowledge, identifiers)]);
                Clauses += units[run].Count;
                break;
            case Words values when inFacet:
                Clauses += 1 + values.Text.Count(c => c == ' ');
                break;
            case InField inField:
                Add(inField.Inner, QueryFields.Get(inField.Field).Kind != QueryFieldKind.Text, knowledge, identifiers);
                break;
            case Required required:
                Add(required.Inner, inFacet, knowledge, identifiers);
                break;
            case Boosted boosted:
                Add(boosted.Inner, inFacet, knowledge, identifiers);
                break;
            case Not not:
                Add(not.Inner, inFacet, knowledge, identifiers);
                break;
            case AllOf or AnyOf:
                foreach (var part in expression is AllOf all ? all.Parts : ((AnyOf)expression).Parts)
                    Add(part, inFacet, knowledge, identifiers);
                break;
            default:
                Clauses += 2;
                break;
        }
    }

    /// <summary>Stop words are wanted only where there is nothing else, in questions also the words that ask; a word typed twice is wanted once.</summary>
    private List<WordUnit> Wanted(List<WordUnit> all)
    {
        all = [.. all.DistinctBy(unit => unit.Folded)];
        var wanted = all.FindAll(unit => !unit.IsStopWord && !(IsQuestion && unit.Concepts.Count == 0 && QuestionWords.IsFiller(unit.Folded)));
        return wanted.Count > 0 ? wanted : all;
    }

    /// <summary>Of a text of very many words the longest are searched for, which say most.</summary>
    private void KeepWithinBounds(List<QueryRemark> remarks)
    {
        while (Clauses > LeafBudget.Most && units.Count > 0 && units.MaxBy(run => run.Value.Count) is { Value.Count: > 1 } largest)
        {
            var most = Math.Max(1, largest.Value.Count - (Clauses - LeafBudget.Most));
            var kept = largest.Value.OrderByDescending(unit => unit.Identified is not null || unit.Concepts.Count > 0).ThenByDescending(unit => unit.Text.Length)
                .Take(most).ToHashSet();
            Clauses -= largest.Value.Count - kept.Count;
            units[largest.Key] = [.. largest.Value.Where(kept.Contains)];
            remarks.Add(new QueryRemark(QueryRemarkKind.WordsLeftOut, largest.Key.Start, ""));
        }
    }
}
