using KnowledgeBase.Catalogue.Extraction;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Finds contacts by the names of units and offices. They are apart from other names, for a unit's name holds those of others that are meant as well:
/// 产权组织阿尔及利亚办事处 speaks of Algeria too. A short name must not be the end of another unit's: 创新司 of 技术和创新司.
/// </summary>
internal sealed class UnitMentions
{
    /// <summary>Names of at most so many Chinese characters, or so many words, may end another unit's name.</summary>
    private const int ShortInCharacters = 7;
    private const int ShortInWords = 3;

    /// <summary>What may stand before a unit's name without being a part of it.</summary>
    private const string Before = "由的在向至经是为或对从到给于该即如请各关应些个时日月年括";

    private const string Joining = "和与及";

    /// <summary>What the name of a unit, of a sector or of the Organization ends with.</summary>
    private static readonly string[] Endings = ["司", "局", "部", "处", "室", "中心", "学院", "馆", "部门", "组织"];

    /// <summary>Characters that make another word of a name's last one: 地区局势, 司法.</summary>
    private static readonly (char Last, string Next)[] OtherWords = [('局', "势部面限"), ('司', "法令"), ('部', "分队"), ('处', "理境罚")];

    private readonly TermBase names;
    private readonly TermBase everydayPhrases;
    private readonly Dictionary<string, EntityId> byName = [];
    private readonly OfficesByCountry offices;

    public UnitMentions(EntityCatalogue catalogue)
    {
        var (builder, everyday) = (new TermBaseBuilder(), new TermBaseBuilder());
        foreach (var contact in catalogue.OfKind(EntityKinds.Contact))
        {
            builder.Add(contact.Id.ToString(), contact.Id.Kind, Names(contact).Where(name => !contact.IsEverydayPhrase(name.Text)));
            everyday.Add(contact.Id.ToString(), contact.Id.Kind, Names(contact).Where(name => contact.IsEverydayPhrase(name.Text)));
            foreach (var name in Names(contact))
                byName.TryAdd(NameKey.Of(name.Text), contact.Id);
        }
        names = builder.Build();
        everydayPhrases = everyday.Build();
        offices = new OfficesByCountry(catalogue);
    }

    public IEnumerable<Mention> In(Passage passage)
    {
        var found = Named(passage).ToList();
        // Who is written to at an address is named line by line: 世界知识产权组织(WIPO), 总干事.
        found.AddRange(PostalAddresses.UnitsOf(passage)
            .Where(unit => byName.ContainsKey(NameKey.Of(unit)))
            .Select(unit => new Mention(byName[NameKey.Of(unit)], LinkRules.Address, 0, passage.Text.Length)));
        found.AddRange(offices.In(passage.Text));
        return found.DistinctBy(mention => mention.Entity);
    }

    private IEnumerable<Mention> Named(Passage passage)
    {
        var text = passage.Text;
        var addresses = new WebAddresses(text);
        foreach (var match in names.FindLongest(text).Concat(everydayPhrases.FindLongest(text).Where(match => FillsLine(passage, text[match.Start..match.End]))))
        {
            if (addresses.Cover(match.Start, match.End) || !IsWhole(text, match.Start, match.End))
                continue;
            var meant = match.Candidates
                .Where(candidate => NameSpelling.Accepts(EntityKinds.Contact, candidate, text, match.Start, match.End))
                .Select(candidate => candidate.Concept.Id).Distinct().ToList();
            // One name of two units says nothing.
            if (meant.Count == 1)
                yield return new Mention(EntityId.Parse(meant[0]), LinkRules.Name, match.Start, match.End);
        }
    }

    private static IEnumerable<TermSurface> Names(Entity contact)
    {
        if (contact.Name.Zh is { } zh)
            yield return new TermSurface(zh, "zh");
        if (contact.Name.En is { } en)
            yield return new TermSurface(en, "en");
        foreach (var alias in contact.Aliases.Where(alias => alias.Context is null or AliasContexts.Cell))
            yield return new TermSurface(alias.Text, alias.Language);
    }

    /// <summary>Whether a name that is an everyday phrase elsewhere is all that a line of a cell says.</summary>
    private static bool FillsLine(Passage passage, string name) => passage.Cells.Any(cell => cell.Text.Split('\n').Any(line => NameKey.Of(line) == NameKey.Of(name)));

    /// <summary>Whether the name is not a part of a longer word or name.</summary>
    private static bool IsWhole(string text, int start, int end)
    {
        if (end < text.Length && Array.Exists(OtherWords, word => text[end - 1] == word.Last && word.Next.Contains(text[end], StringComparison.Ordinal)))
            return false;
        var name = text[start..end];
        if (start == 0 || name.Contains("WIPO", StringComparison.Ordinal) || name.Contains("产权组织", StringComparison.Ordinal))
            return true;
        return HanText.Occurs(name)
            ? HanText.Count(name) > ShortInCharacters || EndsUnit(text[..start], joined: true)
            : name.Count(c => c == ' ') + 1 > ShortInWords || !GoesOnFrom(text[..start]);
    }

    private static bool EndsUnit(string before, bool joined)
    {
        if (before.Length == 0 || !HanText.Occurs(before[^1..]) || Before.Contains(before[^1], StringComparison.Ordinal) || Array.Exists(Endings, ending => before.EndsWith(ending, StringComparison.Ordinal)))
            return true;
        return joined && Joining.Contains(before[^1], StringComparison.Ordinal) && EndsUnit(before[..^1].TrimEnd(), joined: false);
    }

    /// <summary>Whether the words before are capitalised like a name that the unit's goes on: Technology and Innovation Division.</summary>
    private static bool GoesOnFrom(string before)
    {
        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.LastOrDefault() ?? "";
        if (last is "and" or "&" && words.Length > 1)
            last = words[^2];
        return before[^1] == ' ' && last.Length > 1 && char.IsAsciiLetterUpper(last[0]) && char.IsAsciiLetter(last[^1]) && last is not ("The" or "WIPO");
    }
}
