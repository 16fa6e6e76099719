using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Identifiers;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>A word, a known name or an identifier in a run of words.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Concepts">What it is known as; empty for a plain word.</param>
/// <param name="Identified">The identifier it is, if it is one.</param>
internal sealed record WordUnit(string Text, IReadOnlyList<Concept> Concepts, Identified? Identified = null)
{
    /// <summary>The text as a key.</summary>
    public string Folded { get; } = Normaliser.Fold(Text);

    /// <summary>Whether it is wanted only if nothing else is.</summary>
    public bool IsStopWord => Concepts.Count == 0 && Identified is null && StopWords.Contains(Folded);
}

/// <summary>Cuts a run of words into identifiers, known names, longest first, and the words between them.</summary>
internal static class WordUnits
{
    public static IEnumerable<WordUnit> Cut(string text, Knowledge knowledge, IdentifierScanner identifiers)
    {
        var at = 0;
        foreach (var identified in identifiers.Scan(text))
        {
            foreach (var unit in Cut(text[at..identified.Start], knowledge))
                yield return unit;
            var concept = identified.Entity is { } id ? knowledge.Terms.Find(id.ToString()) : null;
            yield return new WordUnit(text[identified.Start..identified.End], concept is null ? [] : [concept], identified);
            at = identified.End;
        }

        foreach (var unit in Cut(text[at..], knowledge))
            yield return unit;
    }

    /// <summary>
    /// What a text may stand for, as far as a search may be widened by it. A stop word is a name only when written as one (WHO, not who),
    /// an acronym only whole (DAS is not meant by DA).
    /// </summary>
    public static IReadOnlyList<Concept> ConceptsOf(string text, IReadOnlyList<TermCandidate> candidates) =>
        [.. candidates.Where(candidate => IsMeant(text, candidate)).Select(candidate => candidate.Concept)];

    private static IEnumerable<WordUnit> Cut(string text, Knowledge knowledge)
    {
        var at = 0;
        foreach (var match in knowledge.Terms.FindLongest(text))
        {
            var name = text[match.Start..match.End];
            if (IsInsideIdentifier(text, match) || ConceptsOf(name, match.Candidates) is not { Count: > 0 } concepts)
                continue;
            foreach (var word in PlainWords(text[at..match.Start], knowledge))
                yield return word;
            yield return new WordUnit(name, concepts);
            at = match.End;
        }

        foreach (var word in PlainWords(text[at..], knowledge))
            yield return word;
    }

    private static bool IsMeant(string text, TermCandidate candidate) =>
        candidate.Surface.Search
        && (candidate.Equality == SurfaceEquality.Exact || !StopWords.Contains(Normaliser.Fold(text)))
        && (candidate.Equality != SurfaceEquality.Inflected || text.Length >= candidate.Surface.Text.Length || !IsAcronym(candidate.Surface.Text));

    private static bool IsAcronym(string surface) => !surface.Any(char.IsLower) && surface.Any(char.IsUpper);

    /// <summary>CDIP is no name in CDIP/31/3: signs tie it to what stands beside it.</summary>
    private static bool IsInsideIdentifier(string text, TermMatch match) =>
        (match.End + 1 < text.Length && Ties(text[match.End]) && char.IsAsciiLetterOrDigit(text[match.End - 1]) && char.IsAsciiLetterOrDigit(text[match.End + 1]))
        || (match.Start >= 2 && Ties(text[match.Start - 1]) && char.IsAsciiLetterOrDigit(text[match.Start]) && char.IsAsciiLetterOrDigit(text[match.Start - 2]));

    private static bool Ties(char c) => c is '/' or '_' or '-' or '.';

    private static IEnumerable<WordUnit> PlainWords(string text, Knowledge knowledge) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(piece => WordsOfPiece(piece, knowledge));

    /// <summary>
    /// The words of a piece without white space: Han cut by the dictionary; Latin words and numbers that only signs keep apart
    /// (CDIP/31/3) belong together, and so do single characters, which are what the dictionary makes of a name it does not know, and the parts of a word that
    /// names a kind of record.
    /// </summary>
    private static IEnumerable<WordUnit> WordsOfPiece(string piece, Knowledge knowledge)
    {
        var segments = ChineseSegmenter.Segment(piece);
        for (var at = 0; at < segments.Count;)
        {
            var (start, end) = (segments[at].Start, segments[at].End);
            for (at++; at < segments.Count && BelongsTo(segments[at - 1], segments[at]); at++)
                end = segments[at].End;
            yield return new WordUnit(piece[start..end], WrittenTogether(piece[start..end], knowledge));
        }
    }

    /// <summary>IPTAD for IP-TAD: a word without signs that is the name of an entity with them.</summary>
    private static IReadOnlyList<Concept> WrittenTogether(string word, Knowledge knowledge) =>
        knowledge.Identifiers.Joined.TryGetValue(IdentifierIndex.Join(word), out var id) && IdentifierIndex.Join(word).Length == word.Length
            && knowledge.Terms.Find(id.ToString()) is { } concept
                ? [concept]
                : [];

    private static bool BelongsTo(WordSegment before, WordSegment segment) =>
        before.Kind == WordSegmentKind.Word
            ? segment.Kind == WordSegmentKind.Word
            : before.End == segment.Start
                && ((IsPieceOfName(before) && IsPieceOfName(segment)) || QuestionWords.KindOf(before.Text + segment.Text) is not null);

    private static bool IsPieceOfName(WordSegment segment) =>
        segment.Kind == WordSegmentKind.Dictionary && segment.Text.Length == 1 && !StopWords.Contains(segment.Text);
}
