using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>Who proposed a project, as the first paragraphs say: 联合王国代表团提交了…, the Delegations of Peru and the Republic of Korea submitted….</summary>
internal static class Proponents
{
    /// <summary>How many paragraphs are looked through.</summary>
    private const int Opening = 4;

    private static readonly string[] Delegation = ["代表团提交", "代表团提出", "代表团的提案", "代表团共同提交", "代表团联合提交", "代表团关于", "代表团提议"];
    private static readonly string[] DelegationOf = ["delegations of", "delegation of"];
    private static readonly string[] SentenceVerbs = [" submitted", " proposed", " presented", " communicated", " transmitted", " on ", " for ", " requested", " to ", " has ", " have "];

    public static IEnumerable<NamedRelation> Read(DocumentSource source)
    {
        var opening = source.Passages.Where(passage => passage.Kind != PassageKind.Note).Take(Opening + 2).Select(passage => (passage, Names: In(passage.Text)));
        foreach (var (passage, names) in opening)
        {
            if (names.Count == 0)
                continue;
            foreach (var name in names)
                yield return new NamedRelation("proponent", EntityKinds.Country, name, source.At(passage, passage.Text));
            yield break;
        }
    }

    private static List<string> In(string text)
    {
        foreach (var word in Delegation)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var start = text.AsSpan(0, at).LastIndexOfAny(['，', ',', '。', '：', '由']) + 1;
            return [.. NameList.Of(text[start..at])];
        }
        foreach (var word in DelegationOf)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var behind = text[(at + word.Length)..];
            var stop = SentenceVerbs.Select(verb => behind.IndexOf(verb, StringComparison.OrdinalIgnoreCase)).Append(behind.AsSpan().IndexOfAny('.', ';', '(')).Where(end => end > 0).DefaultIfEmpty(behind.Length).Min();
            return [.. NameList.Of(behind[..stop]).Select(name => name.Trim())];
        }
        return [];
    }
}
