using System.Buffers;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>
/// Who proposed a project: the section that says so; else the first paragraphs, in which a delegation, a mission or a group submits it (联合王国代表团提交了…,
/// the Delegations of Peru and the Republic of Korea submitted…); else a line such as Project proposal by Kenya.
/// </summary>
internal static class Proponents
{
    /// <summary>How many passages are looked through.</summary>
    private const int Opening = 8;

    /// <summary>How far behind the word for a delegation, in characters, it is said what it did.</summary>
    private const int Reach = 40;

    private static readonly string[] Delegation = ["常驻代表团", "代表团", "常驻团"];
    private static readonly string[] Did = ["提交", "提出", "提案", "提议", "递交", "来函", "来文", "发来", "转来", "转交"];
    private static readonly string[] DelegationOf = ["permanent delegations of", "permanent delegation of", "permanent missions of", "permanent mission of", "delegations of", "delegation of"];
    private static readonly string[] By = ["proposal submitted by", "submitted by", "proposed by", "proposal by", "proposal from"];
    private static readonly string[] NoCountries = ["secretariat", "秘书处", "director general", "总干事", "member state", "成员国"];

    /// <summary>Words that end a list of names; a name of several words, such as the United Kingdom, has none of them.</summary>
    private static readonly string[] Ends =
    [
        " submitted", " proposed", " proposes", " presented", " communicated", " transmitted", " forwarded", " requested", " on ", " for ", " to ", " in ", " at ", " with ",
        " has ", " have ", " had ", " is ", " was ", " were ", " are ", " which", " that ", " dated", " entitled", " regarding", " concerning", " containing", " annex",
    ];

    private static readonly SearchValues<char> EndSigns = SearchValues.Create(".;(:\n“\"。");

    /// <summary>What ends the words before a list of names.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create("，,。：由\n—");

    public static IEnumerable<NamedRelation> Read(DocumentSource source, ProposalSections sections)
    {
        foreach (var (passage, text) in sections[ProposalSection.Proponents].Where(part => part.Text.Length > 0))
        {
            foreach (var name in NamesOf(text))
                yield return Relation(source, passage, name, certain: true);
        }
        if (sections[ProposalSection.Proponents].Count > 0)
            yield break;
        var opening = source.Passages.Where(passage => passage.Kind != PassageKind.Note).Take(Opening).ToList();
        foreach (var (read, certain) in ((Func<string, List<string>> Read, bool Certain)[])[(OfDelegations, true), (OfSubmitters, false)])
        {
            if (opening.Select(passage => (Passage: passage, Names: read(passage.Text))).FirstOrDefault(found => found.Names.Count > 0) is not { Names: { } names, Passage: { } at })
                continue;
            foreach (var name in names)
                yield return Relation(source, at, name, certain);
            yield break;
        }
    }

    /// <summary>The names in a list, without those of nobody in particular.</summary>
    public static List<string> NamesOf(string list) =>
    [
        .. NameList.Of(WithoutDelegation(list))
            .Select(name => name.Trim(' ', '.', '。'))
            .Where(name => name.Length > 1 && !Array.Exists(NoCountries, word => name.Contains(word, StringComparison.OrdinalIgnoreCase))),
    ];

    private static NamedRelation Relation(DocumentSource source, Passage passage, string name, bool certain) =>
        new("proponent", EntityKinds.Country, name, source.At(passage, passage.Text), IsOptional: !certain && !IsGroup(name));

    /// <summary>A group of members, which is kept as a fact though it is no country.</summary>
    private static bool IsGroup(string name) => name.EndsWith(" group", StringComparison.OrdinalIgnoreCase) || name.EndsWith("集团", StringComparison.Ordinal);

    private static List<string> OfDelegations(string text)
    {
        foreach (var word in Delegation)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var behind = text.AsSpan(at + word.Length, Math.Min(Reach, text.Length - at - word.Length)).ToString();
            if (!Array.Exists(Did, behind.Contains))
                continue;
            var start = text.AsSpan(0, at).LastIndexOfAny(Openings) + 1;
            return NamesOf(text[start..at]);
        }
        return Behind(text, DelegationOf);
    }

    /// <summary>What is submitted by countries, without the word for their delegations; kept only where the names are countries.</summary>
    private static List<string> OfSubmitters(string text)
    {
        var at = text.IndexOf("提交", StringComparison.Ordinal);
        var start = at <= 0 ? 0 : text.AsSpan(0, at).LastIndexOfAny(Openings) + 1;
        return at > start ? NamesOf(text[start..at]) : Behind(text, By);
    }

    private static List<string> Behind(string text, string[] words)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var behind = text[(at + word.Length)..];
            var stop = Ends.Select(end => behind.IndexOf(end, StringComparison.OrdinalIgnoreCase)).Append(behind.AsSpan().IndexOfAny(EndSigns)).Where(end => end > 0).DefaultIfEmpty(behind.Length).Min();
            return NamesOf(behind[..stop]);
        }
        return [];
    }

    private static string WithoutDelegation(string list)
    {
        foreach (var word in DelegationOf)
            list = list.Replace("the " + word, "", StringComparison.OrdinalIgnoreCase).Replace(word, "", StringComparison.OrdinalIgnoreCase);
        foreach (var word in Delegation)
            list = list.Replace(word, "", StringComparison.Ordinal);
        var mission = list.IndexOf("常驻", StringComparison.Ordinal);
        return (mission > 0 ? list[..mission] : list).TrimStart(' ', '由');
    }
}
