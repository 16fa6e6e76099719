using KnowledgeBase.Catalogue.Checking;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Tests;

public sealed class CatalogueTermsTests
{
    private static readonly Entity Sector = new()
    {
        Id = EntityId.Parse("sector/regional-national-development"),
        Name = new LocalizedText("区域和国家发展部门", "Regional and National Development Sector"),
        Aliases = [new EntityAlias("发展", "zh", Search: false, AliasContexts.SectorColumn), new EntityAlias("RNDS", "und")],
        Sources = [Source.Editorial()],
    };

    private static readonly Entity Concept = new()
    {
        Id = EntityId.Parse("concept/gastronomic-tourism"),
        Name = new LocalizedText("美食旅游", "gastronomic tourism"),
        Sources = [Source.Editorial()],
    };

    [Fact]
    public void Names_that_need_a_context_are_not_recognised_in_searches()
    {
        var terms = CatalogueTerms.Of([Sector]);

        Assert.Empty(terms.Lookup("发展"));
        Assert.Equal("sector/regional-national-development", Assert.Single(terms.Lookup("RNDS")).Concept.Id);
    }

    [Fact]
    public void The_glossary_s_names_say_that_they_are_the_glossary_s()
    {
        var terms = CatalogueTerms.Of([Sector, Concept]);

        Assert.Equal(CatalogueTerms.GlossarySource, Assert.Single(terms.Lookup("Gastronomic Tourism")).Concept.Source);
        Assert.Equal("sector/regional-national-development", terms.Find("sector/regional-national-development")!.Source);
    }

    [Fact]
    public void The_check_finds_what_should_be_mended()
    {
        var broken = Sector with
        {
            Id = EntityId.Parse("sector/other"),
            Name = new LocalizedText("别的部门", null),
            Sources = [],
            Relations = [new Relation("region", EntityId.Parse("region/nowhere"), Source.Public(""))],
        };

        var codes = CatalogueCheck.Run(new EntityCatalogue([Sector, broken])).Select(issue => issue.Code).Distinct();

        Assert.Equal(
            [CatalogueIssues.DanglingRelation, CatalogueIssues.MissingSource, CatalogueIssues.MissingTranslation, CatalogueIssues.SharedName],
            codes);
    }

    [Fact]
    public void A_fact_in_one_language_is_reported_until_a_file_of_translations_has_its_wording()
    {
        var stated = new EntityContribution
        {
            Kind = EntityKinds.Tool,
            Slug = "t",
            Texts = [new StatedText(TextField.Name, "zh", "某工具", Source.Editorial()), new StatedText(TextField.Name, "en", "Some tool", Source.Editorial())],
            Facts = [new Fact("contact-point", new LocalizedText("各 地区局主任", null), Source.Editorial()), new Fact("share", new LocalizedText("93%", null), Source.Editorial())],
        };
        var files = CatalogueFiles.Parse("translations.yaml", "kind: translation\nentries: [{ zh: 各地区局主任, en: Directors of the regional bureaus }]");

        var without = new CatalogueBuilder().Add([stated]).Build().Catalogue;
        var with = new CatalogueBuilder().Add([stated]).Add(files).Build().Catalogue;

        var issue = Assert.Single(CatalogueCheck.Run(without), issue => issue.Code == CatalogueIssues.MissingTranslation);
        Assert.Contains("contact-point", issue.Message, StringComparison.Ordinal);
        Assert.Empty(CatalogueCheck.Run(with));
        var facts = Assert.Single(with.All).Facts;
        Assert.Equal(("en", "Directors of the regional bureaus", "各 地区局主任"), (facts[0].TranslatedInto, facts[0].Value.En, facts[0].Value.Zh));
        Assert.Equal((null, "93%"), (facts[1].TranslatedInto, facts[1].Value.En));
        Assert.Single(CatalogueFiles.Parse("translations.yaml", "kind: translation\nentries: [{ zh: 甲 }]").Errors);
    }

    [Fact]
    public void A_sound_catalogue_passes_the_check() => Assert.Empty(CatalogueCheck.Run(new EntityCatalogue([Sector, Concept])));
}
