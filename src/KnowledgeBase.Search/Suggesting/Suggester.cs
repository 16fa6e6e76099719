using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// Suggests while a query is typed: entities by their names and codes, documents by title and symbol, terms of the glossary, and, where these are
/// few, words of the documents. By the beginning of the name or of a word in it, in either language and script, by pinyin in full or by initials,
/// and with one slip. Safe for many threads.
/// </summary>
public sealed class Suggester(KnowledgeStore store, ISearchIndex index)
{
    /// <summary>The most suggestions that can be asked for.</summary>
    public const int MostSuggestions = 20;

    /// <summary>How many are given unless asked for.</summary>
    public const int UsualSuggestions = 10;

    /// <summary>How long a text is sensible to ask about: as long as a query.</summary>
    public const int LongestText = QueryParser.MaxLength;

    private const int MostWords = 3;
    private const int ShortestWordStart = 3;
    private const int FewestDocuments = 3;

    private readonly Lock gate = new();
    private volatile Current? current;

    /// <summary>Suggests.</summary>
    /// <param name="typed">What has been typed.</param>
    /// <param name="language">The reader's language, <c>zh</c> or <c>en</c>, for names found by a code.</param>
    /// <param name="size">1 to <see cref="MostSuggestions"/>.</param>
    /// <returns>Those of one kind stand together; the kind with the best suggestion first, and the best first in each.</returns>
    public IReadOnlyList<Suggestion> Suggest(string typed, string language, int size = UsualSuggestions)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MostSuggestions);
        var found = Newest().Find(typed, language, size);
        var words = found.Count < size ? Words(typed, Math.Min(MostWords, size - found.Count), found) : [];
        return [.. found.Concat(words).GroupBy(suggestion => suggestion.Kind).SelectMany(kind => kind)];
    }

    /// <summary>Words of the documents that begin like the last word typed, the most frequent first.</summary>
    private IEnumerable<Suggestion> Words(string typed, int most, IReadOnlyList<Suggestion> found)
    {
        var start = typed.LastIndexOf(' ') + 1;
        var prefix = Normaliser.Fold(typed[start..]);
        if (prefix.Length < ShortestWordStart || !prefix.All(char.IsAsciiLetter))
            return [];
        return index.Terms(prefix, MostWords * 4)
            .Where(term => term.Documents >= FewestDocuments && term.Term.All(char.IsAsciiLetter) && !StopWords.Contains(term.Term))
            .Select(term => new Suggestion(typed[..start] + term.Term, SuggestionKinds.Word))
            .Where(word => !found.Any(other => string.Equals(other.Text, word.Text, StringComparison.OrdinalIgnoreCase)))
            .Take(most);
    }

    /// <summary>The index of the store's present state. While one thread makes it anew, the others go on with the one before.</summary>
    private SuggestionIndex Newest()
    {
        var known = current;
        var sequence = store.ChangeSequence;
        if (known is not null && known.Sequence == sequence)
            return known.Index;
        if (known is not null && !gate.TryEnter())
            return known.Index;
        if (known is null)
            gate.Enter();
        try
        {
            if (current is { } made && made.Sequence == sequence)
                return made.Index;
            var knowledge = Knowledge.Read(store, index, index.Generation);
            var renewed = new Current(sequence, new SuggestionIndex(SuggestionSource.Of(knowledge, store.CountLinks)));
            current = renewed;
            return renewed.Index;
        }
        finally
        {
            gate.Exit();
        }
    }

    private sealed record Current(long Sequence, SuggestionIndex Index);
}
