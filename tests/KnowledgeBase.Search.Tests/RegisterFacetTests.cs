using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;

namespace KnowledgeBase.Search.Tests;

/// <summary>Registers have facets of their own. The records are made up.</summary>
public sealed class RegisterFacetTests : IDisposable
{
    private static readonly Source Here = Source.Imported("consultants.csv, row 2");

    private readonly SmallCorpus corpus = new();

    public RegisterFacetTests()
    {
        corpus.Store.PutEntities(
        [
            .. SmallCorpus.Entities,
            Consultant("a", "female", ["Patent drafting", "Trademarks"], ["fr"], "ug"),
            Consultant("b", "male", ["patent drafting"], ["fr", "en"], "ug"),
            Consultant("c", null, ["商标"], ["zh"], null),
            new Entity { Id = EntityId.Parse("activity/w"), Name = new("讲习班", "Workshop"), Facts = [Worded("type", "讲习班", "Workshop"), Worded("partner", null, "Institute of Baking")], Sources = [Here] },
        ]);
        corpus.Follower.CatchUp();
    }

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void Their_values_are_counted_and_named_whatever_capitals_the_records_write()
    {
        var answer = corpus.Search("", (Facets.Kind, EntityKinds.Consultant));

        Assert.Equal("patent-drafting 2, trademarks 1, 商标 1", Counted(answer, Facets.Expertise));
        Assert.Equal("female 1, male 1, not-stated 1", Counted(answer, Facets.Gender));
        Assert.Equal("ug 2, not-stated 1", Counted(answer, Facets.Nationality));
        // The languages are those that someone works in, not those of the entry.
        Assert.Equal("en 1, fr 2, zh 1", string.Join(", ", Counted(answer, Facets.Language).Split(", ").Order(StringComparer.Ordinal)));
        Assert.Equal(new LocalizedText("乌干达", "Uganda"), answer.Facets[Facets.Nationality][0].Label);
        Assert.Equal(new LocalizedText("女", "Female"), answer.Facets[Facets.Gender].Single(value => value.Value == "female").Label);
        Assert.Equal("Patent drafting", answer.Facets[Facets.Expertise][0].Label.En, ignoreCase: true);
    }

    [Theory]
    [InlineData(Facets.Expertise, "patent-drafting", "consultant/a consultant/b")]
    [InlineData(Facets.Expertise, "商标", "consultant/c")]
    [InlineData(Facets.Gender, "female", "consultant/a")]
    [InlineData(Facets.Gender, FacetFilter.NotStated, "consultant/c")]
    [InlineData(Facets.Beneficiary, "ug", "consultant/a consultant/b")]
    [InlineData(Facets.Language, "zh", "consultant/c")]
    public void They_narrow(string facet, string value, string wanted) =>
        Assert.Equal(wanted, string.Join(' ', corpus.Search("", (Facets.Kind, EntityKinds.Consultant), (facet, value)).Hits.Select(hit => hit.Id)));

    [Fact]
    public void An_activity_is_found_by_its_type_and_partner() =>
        Assert.Equal("activity/w", Assert.Single(corpus.Search("", (Facets.ActivityType, "workshop"), (Facets.Partner, "institute-of-baking")).Hits).Id);

    [Fact]
    public void They_are_not_counted_in_searches_for_other_things()
    {
        Assert.Equal(Facets.General.Order(StringComparer.Ordinal), corpus.Search("商标").Facets.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Institute of Baking", corpus.Search(new SearchQuery { Facets = [Facets.Partner] }).Facets[Facets.Partner].Single(value => value.Value == "institute-of-baking").Label.En);
    }

    private static string Counted(SearchAnswer answer, string facet) =>
        string.Join(", ", answer.Facets[facet].OrderByDescending(value => value.Count).ThenBy(value => value.Value == FacetFilter.NotStated).ThenBy(value => value.Value, StringComparer.Ordinal).Select(value => $"{value.Value} {value.Count}"));

    private static Entity Consultant(string slug, string? gender, string[] expertise, string[] languages, string? country) => new()
    {
        Id = new EntityId(EntityKinds.Consultant, slug),
        Name = new($"顾问{slug}", $"Consultant {slug}"),
        Sources = [Here],
        Facts =
        [
            .. expertise.Select(field => field[0] > '\u2E80' ? Worded("expertise", field, null) : Worded("expertise", null, field)),
            .. languages.Select(language => Worded("language", language, language)),
            .. gender is null ? [] : (Fact[])[Worded("gender", gender, gender)],
        ],
        Relations = country is null ? [] : [new Relation("nationality", new EntityId(EntityKinds.Country, country), Here), new Relation("beneficiary", new EntityId(EntityKinds.Country, country), Here)],
    };

    private static Fact Worded(string name, string? zh, string? en) => new(name, new LocalizedText(zh, en), Here);
}
