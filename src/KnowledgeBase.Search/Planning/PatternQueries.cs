using System.Text;
using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>A query with what to mark of it.</summary>
internal readonly record struct MarkedQuery(Query Query, IReadOnlyList<Needle> Needles);

/// <summary>
/// Turns patterns, nearly spelt words and near phrases into index queries. Latin words are terms, so a pattern is matched against the word list;
/// a Han word is a run of pairs, so a pattern in it asks for its parts near one another.
/// </summary>
internal sealed class PatternQueries(Analyzer analyzer, ISearchIndex index)
{
    private const int MostMarked = 64;
    private const int GapOfStar = 16;

    /// <summary>Words near one another, in any order. Null where there is none, or none that can be near another.</summary>
    public MarkedQuery? Near(string text, int slop)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Terms).Where(terms => terms.Count > 0).ToList();
        return words.Count == 0 ? null : Near(words, slop);
    }

    /// <summary>A word with wildcards; null where it is only wildcards.</summary>
    public MarkedQuery? Wildcard(string pattern)
    {
        var pieces = Pieces(pattern);
        if (pieces.Count == 0)
            return null;
        var queries = pieces.ConvertAll(OfPiece);
        return queries.Count == 1
            ? queries[0]
            : new MarkedQuery(new BooleanQuery { Must = queries.ConvertAll(piece => piece.Query) }, [.. queries.SelectMany(piece => piece.Needles)]);
    }

    /// <summary>A word spelt nearly so; of Han words, those with most of its pairs. Null where there is none.</summary>
    public MarkedQuery? Fuzzy(string text, int edits)
    {
        var terms = Terms(text);
        if (terms.Count == 0)
            return null;
        if (terms.All(IsPair))
        {
            var wanted = Math.Max((terms.Count + 1) / 2, terms.Count - (2 * edits));
            var pairs = new BooleanQuery { Should = [.. terms.Take(12).Select(term => new TermQuery(term))], MinimumShouldMatch = Math.Min(12, wanted) };
            return new MarkedQuery(pairs, [.. terms.Select(term => new Needle([term]))]);
        }

        var words = terms.Take(4).Select(term => new FuzzyQuery(term, edits, PrefixLength: 1)).ToList();
        var near = words.SelectMany(word => index.TermsNear(word.Term, edits, MostMarked))
            .Where(found => found.Term[0] != Token.StemMark)
            .Select(found => new Needle([found.Term]));
        return new MarkedQuery(words.Count == 1 ? words[0] : new BooleanQuery { Must = words }, [.. near]);
    }

    private static MarkedQuery Near(List<List<string>> words, int slop)
    {
        var terms = words.SelectMany(word => word).ToList();
        var needles = words.ConvertAll(word => new Needle(word));
        if (terms.Count == 1)
            return new MarkedQuery(new TermQuery(terms[0]), needles);
        // A Han word of n characters has n - 1 pairs but takes n places.
        var unseen = words.Count(word => IsPair(word[^1])) - 1;
        return new MarkedQuery(new PhraseQuery(terms, slop + Math.Max(0, unseen)), needles);
    }

    private static bool IsPair(string term) => term.Length > 1 && term.EnumerateRunes().All(Scripts.IsUnspaced);

    /// <summary>One term a position: words as they are, Han by pairs. A last character that a pair has said is left out.</summary>
    private List<string> Terms(string text)
    {
        var terms = new List<string>();
        var tokens = analyzer.Analyze(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Form is TokenForm.Word or TokenForm.HanPair)
                terms.Add(token.Term);
            else if (token.Form == TokenForm.HanSingle && !IsInPair(tokens, token))
                terms.Add(token.Term);
        }

        return terms;
    }

    private static bool IsInPair(IReadOnlyList<Token> tokens, Token single) =>
        tokens.Any(token => token.Form == TokenForm.HanPair && (token.Position == single.Position || token.Position == single.Position - 1));

    /// <summary>A pattern in pieces, each folded as the analysis would, cut where signs stand that no word has.</summary>
    private static List<string> Pieces(string pattern)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        for (var at = 0; at <= pattern.Length; at++)
        {
            var isWildcard = at < pattern.Length && pattern[at] is '*' or '?';
            if (at < pattern.Length && pattern[at] == '\\')
                continue;
            if (at < pattern.Length && (isWildcard && (at == 0 || pattern[at - 1] != '\\') || char.IsLetterOrDigit(pattern[at]) || char.IsSurrogate(pattern[at])))
            {
                piece.Append(isWildcard ? pattern[at].ToString() : Normaliser.Fold(pattern[at].ToString()));
                continue;
            }

            if (piece.ToString().AsSpan().ContainsAnyExcept('*', '?'))
                pieces.Add(piece.ToString());
            piece.Clear();
        }

        return pieces;
    }

    private MarkedQuery OfPiece(string piece)
    {
        if (!piece.EnumerateRunes().Any(Scripts.IsUnspaced))
            return piece.AsSpan().ContainsAny('*', '?')
                ? new MarkedQuery(new WildcardQuery(piece), Matching(piece))
                : new MarkedQuery(new TermQuery(piece), [new Needle([piece])]);
        var parts = piece.Split('*', '?').Where(part => part.Length > 0).ToList();
        var words = parts.ConvertAll(Terms).FindAll(terms => terms.Count > 0);
        if (words.Count > 1 && words.All(word => word.All(IsPair)))
            return Near(words, piece.Contains('*') ? GapOfStar : piece.Count(c => c == '?') + 1);
        var anywhere = words.ConvertAll(word => word.Count > 1 ? (Query)new PhraseQuery(word) : new PrefixQuery(word[0]));
        return new MarkedQuery(
            anywhere.Count == 1 ? anywhere[0] : new BooleanQuery { Must = anywhere },
            words.ConvertAll(word => new Needle(word, IsPrefix: word.Count == 1)));
    }

    /// <summary>The terms to mark; none for a pattern that begins with a wildcard, for which all words would have to be looked through.</summary>
    private List<Needle> Matching(string pattern)
    {
        var literal = pattern[..pattern.AsSpan().IndexOfAny('*', '?')];
        return literal.Length == 0
            ? []
            : [.. index.Terms(literal, WildcardQuery.MostTerms).Where(term => Fits(term.Term, pattern)).Take(MostMarked).Select(term => new Needle([term.Term]))];
    }

    /// <summary>Whether a word fits a pattern; a star is tried shortest first, from the last one back, so the time is bounded by the product of the lengths.</summary>
    private static bool Fits(string word, string pattern)
    {
        var (w, p, star, from) = (0, 0, -1, 0);
        while (w < word.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, from, p) = (p, w, p + 1);
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == word[w]))
                (w, p) = (w + 1, p + 1);
            else if (star >= 0)
                (w, p, from) = (from + 1, star + 1, from + 1);
            else
                return false;
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
