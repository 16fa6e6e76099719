using System.Buffers;
using KnowledgeBase.Catalogue.Extraction.Proposals;
using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>
/// Items that tell of a project's approval: 肯尼亚提交的关于“…”的项目提案。该提案由CDIP第三十届会议批准，旨在落实发展议程建议4、10、11和45. They give the
/// title, who proposed it, at which session it was approved and which recommendations it carries out.
/// </summary>
internal static class ApprovedProjects
{
    private static readonly string[] Submitted = ["提交的关于", "提交关于", "提交的题为", "提交题为", "提交的", "提出的", "提交", "提出", "submitted by", "proposed by", "proposal by"];
    private static readonly string[] Approved = ["批准", "核准", "会议通过", "委员会通过", "获得通过", "approved", "adopted", "endorsed"];
    private static readonly string[] RecommendationWords = ["建议", "recommendations", "recommendation"];
    /// <summary>What ends the words before the names of those who submitted it.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create("，,。：由；”》");

    private static readonly string[] Proposals = ["提案", "proposal"];
    private static readonly string[] Verbs = [" was ", " were ", " is ", " on ", " entitled ", " and approved", " which ", " at "];
    private static readonly string[] SecondPhase = ["第二阶段", "phase ii", "phase 2", "second phase"];

    public static IEnumerable<EntityContribution> Read(DocumentSource source) =>
        source.Passages.Select(passage => ReadItem(source, passage)).OfType<EntityContribution>();

    private static EntityContribution? ReadItem(DocumentSource source, Passage item)
    {
        var text = item.Text;
        if (Find(text, Proposals) is null || Find(text, Submitted) is not var (submitted, word) || Find(text, Approved) is null || Quoted(text) is not var (title, titleEnd))
            return null;
        var recommendations = Recommendations(text, titleEnd);
        if (recommendations.Count == 0)
            return null;
        var proponents = char.IsAsciiLetter(word[0]) ? Behind(text, submitted + word.Length) : Before(text, submitted);
        var at = source.At(item, text);
        var facts = new List<Fact> { new("status", new LocalizedText("approved", "approved"), at) };
        if (Session(text) is { } session)
            facts.Add(new Fact("approved-at", source.Text(item, session), at));
        return new EntityContribution
        {
            Kind = EntityKinds.Project,
            Texts = [new StatedText(TextField.Name, source.LanguageOf(item), WithPhase(title, text, titleEnd), source.At(item, title))],
            Facts = facts,
            Relations = [.. recommendations.Select(number => new Relation("recommendation", new EntityId(EntityKinds.Recommendation, number), at))],
            NamedRelations = [.. Proponents.NamesOf(proponents).Select(name => new NamedRelation("proponent", EntityKinds.Country, name, at))],
        };
    }

    /// <summary>The first text in quotation marks and where it ends.</summary>
    private static (string Title, int End)? Quoted(string text)
    {
        var open = text.AsSpan().IndexOfAny(['“', '"', '「', '《']);
        if (open < 0)
            return null;
        var length = text.AsSpan(open + 1).IndexOfAny(['”', '"', '」', '》']);
        return length <= 0 ? null : (text.Substring(open + 1, length), open + 1 + length);
    }

    /// <summary>The numbers behind the word for recommendations, where the title has ended.</summary>
    private static IReadOnlyList<string> Recommendations(string text, int from)
    {
        var folded = Normaliser.Normalise(text[from..]).ToString();
        foreach (var word in RecommendationWords)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var numbers = NumberList.WholeAt(folded, at + word.Length);
                if (numbers.Count > 0)
                    return numbers;
            }
        }
        return [];
    }

    private static string WithPhase(string title, string text, int titleEnd)
    {
        var sentence = text[titleEnd..];
        var stop = sentence.AsSpan().IndexOfAny(['。', '.', ',', '，']);
        return Find(stop < 0 ? sentence : sentence[..stop], SecondPhase) is null ? title
            : HanText.Occurs(title) ? title + "——第二阶段" : title + " – Phase II";
    }

    /// <summary>The session that approved, as printed: 第三十届会议, 30th session.</summary>
    private static string? Session(string text)
    {
        var end = text.IndexOf("届会议", StringComparison.Ordinal);
        var start = end < 0 ? -1 : text.LastIndexOf('第', end);
        if (start >= 0 && end - start <= 6)
            return text[start..(end + 3)];
        const string Word = " session";
        var at = text.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        var first = at <= 0 ? -1 : text.LastIndexOf(' ', at - 1);
        return first >= 0 && IsOrdinal(text.AsSpan(first + 1, at - first - 1)) ? text[(first + 1)..(at + Word.Length)] : null;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> word) => word.EndsWith("th", StringComparison.OrdinalIgnoreCase) || word.EndsWith("first", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("second", StringComparison.OrdinalIgnoreCase) || word.EndsWith("third", StringComparison.OrdinalIgnoreCase) || word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal);

    /// <summary>The names before the verb: from the mark or word that ends what stands before them.</summary>
    private static string Before(string text, int verb)
    {
        var start = text.AsSpan(0, verb).LastIndexOfAny(Openings) + 1;
        return text[start..verb];
    }

    private static string Behind(string text, int at)
    {
        var stop = text.AsSpan(at).IndexOfAny(['.', ';', '“', '"', '(']);
        var names = stop < 0 ? text[at..] : text.Substring(at, stop);
        var verb = Array.FindAll(Verbs, word => names.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => names.IndexOf(word, StringComparison.OrdinalIgnoreCase)).DefaultIfEmpty(names.Length).Min();
        return names[..verb];
    }

    private static (int At, string Word)? Find(string text, string[] words)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return (at, word);
        }
        return null;
    }
}
