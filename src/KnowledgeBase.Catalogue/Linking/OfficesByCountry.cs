using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Offices that are listed by their countries: 产权组织在阿尔及利亚、巴西和中国设有驻外办事处, the WIPO Offices in Brazil, China and Japan. Between the two ends of
/// such a list stand names of countries and nothing else; an event in a country with an office is no mention of the office.
/// </summary>
internal sealed class OfficesByCountry
{
    private static readonly (string Opening, string Closing)[] Frames =
    [
        ("在", "设有驻外办事处"), ("在", "设有办事处"), ("在", "设立了驻外办事处"), ("在", "的驻外办事处"), ("驻", "办事处"), ("驻", "的办事处"),
        ("WIPO Offices in ", ""), ("External Offices in ", ""), ("external offices in ", ""),
    ];

    private static readonly string[] Joining = ["、", "，", ",", "和", "与", "及", "以及", " and ", "and", "the", " "];

    private readonly TermBase countries;
    private readonly Dictionary<string, EntityId> offices = [];

    public OfficesByCountry(EntityCatalogue catalogue)
    {
        foreach (var contact in catalogue.OfKind(EntityKinds.Contact))
        {
            foreach (var country in contact.Relations.Where(relation => relation.Type == "country"))
                offices.TryAdd(country.Target.ToString(), contact.Id);
        }
        var builder = new TermBaseBuilder();
        foreach (var country in catalogue.OfKind(EntityKinds.Country))
            builder.Add(country.Id.ToString(), country.Id.Kind, LinkableNames.Of(country));
        countries = builder.Build();
    }

    public IEnumerable<Mention> In(string text)
    {
        foreach (var (opening, closing) in Frames)
        {
            var end = closing.Length == 0 ? text.Length : text.IndexOf(closing, StringComparison.Ordinal);
            var at = end <= 0 ? -1 : closing.Length == 0 ? text.IndexOf(opening, StringComparison.Ordinal) : text.LastIndexOf(opening, end - 1, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var start = at + opening.Length;
            foreach (var mention in Listed(text[start..end], start, toTheEnd: closing.Length > 0))
                yield return mention;
        }
    }

    /// <summary>The offices of a list of two countries or more; none where anything else stands in it.</summary>
    private List<Mention> Listed(string list, int start, bool toTheEnd)
    {
        var found = new List<Mention>();
        var at = 0;
        foreach (var match in countries.FindLongest(list))
        {
            if (!Joins(list[at..match.Start]))
                break;
            at = match.End;
            if (offices.TryGetValue(match.Candidates[0].Concept.Id, out var office))
                found.Add(new Mention(office, LinkRules.Name, start + match.Start, start + match.End));
        }
        return found.Count > 1 && (!toTheEnd || Joins(list[at..])) ? found : [];
    }

    private static bool Joins(string between)
    {
        foreach (var word in Joining)
            between = between.Replace(word, "", StringComparison.Ordinal);
        return between.Length == 0;
    }
}
