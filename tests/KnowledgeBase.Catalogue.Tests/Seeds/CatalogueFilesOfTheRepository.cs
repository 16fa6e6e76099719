using KnowledgeBase.Catalogue.Checking;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Tests.Seeds;

public sealed class CatalogueFilesOfTheRepository
{
    private static readonly LoadedCatalogueFiles Loaded = CatalogueFiles.Load(Repository.CatalogueFolder);
    private static readonly BuiltCatalogue Built = new CatalogueBuilder().Add(Loaded.Contributions).Build();

    [Fact]
    public void Are_read_without_an_error() => Assert.Empty(Loaded.Errors);

    [Fact]
    public void Contradict_themselves_nowhere() => Assert.Empty(Built.Issues);

    [Theory]
    [InlineData(EntityKinds.Recommendation, 45)]
    [InlineData(EntityKinds.ExpectedResult, 16)]
    [InlineData(EntityKinds.Pillar, 5)]
    [InlineData(EntityKinds.Sector, 9)]
    [InlineData(EntityKinds.Region, 6)]
    [InlineData(EntityKinds.Country, 195)]
    [InlineData(EntityKinds.Project, 56)]
    public void Have_every_entity_of_the_kinds_that_are_counted(string kind, int count) =>
        Assert.Equal(count, Built.Catalogue.OfKind(kind).Count);

    [Fact]
    public void Have_a_glossary_of_some_size() => Assert.True(Built.Catalogue.OfKind(EntityKinds.Concept).Count >= 150);

    [Fact]
    public void Leave_no_link_without_its_target_and_no_fact_without_its_source()
    {
        var issues = CatalogueCheck.Run(Built.Catalogue)
            .Where(issue => issue.Code is CatalogueIssues.DanglingRelation or CatalogueIssues.MissingSource);

        Assert.Empty(issues);
    }

    [Fact]
    public void Give_no_name_to_two_entities_of_one_kind() =>
        Assert.DoesNotContain(CatalogueCheck.Run(Built.Catalogue), issue => issue.Code == CatalogueIssues.SharedName);

    [Fact]
    public void Name_everything_in_both_languages_but_the_indicators_whose_Chinese_the_documents_give() =>
        Assert.DoesNotContain(Built.Catalogue.All, entity => entity.Name.En is null || (entity.Name.Zh is null && entity.Id.Kind != EntityKinds.Indicator));

    [Fact]
    public void Put_each_recommendation_into_its_cluster()
    {
        var clusters = Built.Catalogue.OfKind(EntityKinds.Recommendation).Select(recommendation => recommendation.FactValue("cluster"));

        Assert.Equal([.. Enumerable.Repeat("A", 14), .. Enumerable.Repeat("B", 9), .. Enumerable.Repeat("C", 9), .. Enumerable.Repeat("D", 6), .. Enumerable.Repeat("E", 6), "F"], clusters);
    }

    [Fact]
    public void Name_45_least_developed_countries_both_as_a_fact_and_as_members_of_the_group()
    {
        var countries = Built.Catalogue.OfKind(EntityKinds.Country);

        Assert.Equal(45, countries.Count(country => country.FactValue("ldc") == "true"));
        Assert.Equal(45, countries.Count(country => country.Relations.Any(relation => relation.Type == "group" && relation.Target.Slug == "ldc")));
    }

    [Fact]
    public void Give_each_country_one_region() =>
        Assert.All(Built.Catalogue.OfKind(EntityKinds.Country), country => Assert.Single(country.Relations, relation => relation.Type == "region"));

    [Theory]
    [InlineData("ug", "africa")]
    [InlineData("eg", "arab")]
    [InlineData("la", "asia-pacific")]
    [InlineData("pe", "latin-america-caribbean")]
    [InlineData("kz", "transition-developed")]
    [InlineData("gb", "transition-developed")]
    public void Put_countries_into_regions(string country, string region)
    {
        var relations = Built.Catalogue.Find(new EntityId(EntityKinds.Country, country))!.Relations;

        Assert.Contains(relations, relation => relation.Target == new EntityId(EntityKinds.Region, region));
    }

    [Fact]
    public void Say_that_the_English_texts_of_recommendations_are_translations() =>
        Assert.All(
            Built.Catalogue.OfKind(EntityKinds.Recommendation),
            recommendation => Assert.Equal(SourceKind.Translated, recommendation.OriginOf("description.en")?.Kind));
}
