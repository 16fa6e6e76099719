using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>
/// Paragraphs that give an address: organisation, unit, addressee, then 地址 or Address. The paragraph above, where it ends with a colon,
/// says what to write there for. Several units before one address are divided by slashes and share their last word: 非洲/阿拉伯国家地区局.
/// </summary>
internal static class PostalAddresses
{
    private static readonly string[] AddressWords = ["地址：", "地址:", "postal address:", "address:"];
    private static readonly string[] SharedEndings = ["地区局", "地区司", "司", "局", " Bureau", " Division"];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        for (var i = 0; i < source.Passages.Count; i++)
        {
            var passage = source.Passages[i];
            if (passage.Kind is not (PassageKind.Paragraph or PassageKind.ListItem) || Parts(passage.Text) is not var (units, addressee, address))
                continue;
            var above = i > 0 && source.Passages[i - 1].Text.TrimEnd() is [.., '：' or ':'] ? source.Passages[i - 1] : null;
            foreach (var unit in units)
                yield return Contribution(source, passage, unit, addressee, address, above);
        }
    }

    /// <summary>The units to whom one writes at the address that a passage gives; empty where it gives none.</summary>
    public static IReadOnlyList<string> UnitsOf(Passage passage) =>
        passage.Kind is PassageKind.Paragraph or PassageKind.ListItem && Parts(passage.Text) is { Units: var units } ? units : [];

    private static EntityContribution Contribution(DocumentSource source, Passage passage, string unit, string? addressee, string address, Passage? above)
    {
        var facts = new List<Fact>();
        if (above is not null)
            facts.Add(new Fact("purpose", source.Text(above, above.Text.TrimEnd(' ', '：', ':')), source.At(above, above.Text)));
        if (addressee is not null)
            facts.Add(new Fact("addressee", source.Text(passage, addressee), source.At(passage, addressee)));
        facts.Add(new Fact("address", new LocalizedText(address, address), source.At(passage, address)));
        return new EntityContribution
        {
            Kind = EntityKinds.Contact,
            Texts = [new StatedText(TextField.Name, source.LanguageOf(passage), unit, source.At(passage, passage.Text))],
            Facts = facts,
        };
    }

    /// <summary>The units, the addressee and the address; null where the text is no address.</summary>
    private static (IReadOnlyList<string> Units, string? Addressee, string Address)? Parts(string text)
    {
        var (at, word) = AddressWords.Select(word => (At: text.IndexOf(word, StringComparison.OrdinalIgnoreCase), Word: word)).FirstOrDefault(found => found.At > 0);
        if (word is null)
            return null;
        var lines = text.Contains('\n', StringComparison.Ordinal) ? text[..at].Split('\n') : text[..at].Split(' ');
        var named = lines.Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var address = text[(at + word.Length)..].Replace('\n', ' ').Trim();
        if (named.Count == 0 || address.Length == 0 || !address.Any(char.IsAsciiDigit))
            return null;
        return named.Count switch
        {
            1 => ([named[0]], null, address),
            2 => ([$"{WithoutAcronym(named[0])}{named[1]}"], named[1], address),
            _ => (Units(string.Join(' ', named[1..^1])), named[^1], address),
        };
    }

    private static IReadOnlyList<string> Units(string printed)
    {
        var names = printed.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var ending = Array.Find(SharedEndings, ending => names[^1].EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? names : [.. names.Select(name => name.EndsWith(ending, StringComparison.Ordinal) ? name : name + ending)];
    }

    private static string WithoutAcronym(string organisation)
    {
        var bracket = organisation.AsSpan().IndexOfAny('(', '（');
        return bracket > 0 ? organisation[..bracket] : organisation;
    }
}
