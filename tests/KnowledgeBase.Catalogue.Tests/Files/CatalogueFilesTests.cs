using KnowledgeBase.Catalogue.Files;

namespace KnowledgeBase.Catalogue.Tests.Files;

public sealed class CatalogueFilesTests
{
    [Fact]
    public void An_entry_s_texts_bear_the_nearest_source()
    {
        var entry = Assert.Single(Parse("""
            kind: country
            sources: { list: { public: 'https://example.org/list' } }
            source: list
            entries:
              - id: la
                name: { zh: 老挝, en: { text: Laos, source: translated } }
                facts: { iso2: LA }
            """).Contributions);

        Assert.Equal(["zh:Public", "en:Translated"], entry.Texts.Select(text => $"{text.Language}:{text.Source.Kind}"));
        Assert.Equal("https://example.org/list", entry.Facts.Single().Source.Reference);
    }

    [Fact]
    public void A_name_with_a_context_is_never_used_to_widen_searches()
    {
        var entry = Assert.Single(Parse("""
            kind: sector
            source: editorial
            entries:
              - { id: patents, name: { zh: 专利部门 }, aliases: { zh: [{ text: 专利, context: sector-column }, 专利司, { text: 旧名, search: false }] } }
            """).Contributions);

        Assert.Equal([(false, "sector-column"), (true, null), (false, null)], entry.Aliases.Select(alias => (alias.Search, alias.Context)));
    }

    [Fact]
    public void A_concept_is_named_by_the_first_of_its_names_in_each_language()
    {
        var entry = Assert.Single(Parse("""
            kind: concept
            source: editorial
            entries:
              - { id: sme, zh: [中小企业, 中小型企业], en: [SMEs, SME] }
            """).Contributions);

        Assert.Equal(["中小企业", "SMEs"], entry.Texts.Select(text => text.Text));
        Assert.Equal(["中小型企业", "SME"], entry.Aliases.Select(alias => alias.Text));
    }

    [Theory]
    [InlineData("kind: country\nsource: editorial\nentries:\n  - { id: la, nmae: { zh: 老挝 } }", 4, "unknown key 'nmae'")]
    [InlineData("kind: country\nsource: editorial\nentrys: []", 3, "unknown key 'entrys'")]
    [InlineData("kind: contry\nsource: editorial\nentries: []", 1, "unknown kind 'contry'")]
    [InlineData("source: editorial\nentries: []", 1, "'kind' is missing")]
    [InlineData("kind: country\nentries:\n  - { id: la, name: { zh: 老挝 } }", 3, "no source")]
    [InlineData("kind: country\nsource: unterm\nentries: []", 2, "no source is called 'unterm'")]
    [InlineData("kind: country\nsource: editorial\nentries:\n  - { name: { zh: 老挝 } }", 4, "'id' is missing")]
    [InlineData("kind: country\nsource: editorial\nentries:\n  - { id: La, name: { zh: 老挝 } }", 4, "'La' cannot be an id")]
    [InlineData("kind: country\nsource: editorial\nentries:\n  - id: la\n    relations: { region: asia }", 5, "'asia' is not an identifier")]
    [InlineData("kind: country\nsource: editorial\nentries:\n  - id: la\n    aliases: { zh: [{ text: 老, context: column }] }", 5, "unknown context 'column'")]
    [InlineData("kind: country\nsource: editorial\nentries:\n  - id: la\n    name: [老挝]", 5, "'name' must be a mapping")]
    [InlineData("kind: country\nsource: { web: x }\nentries: []", 2, "unknown key 'web'")]
    [InlineData("- a\n- b", 1, "must be one mapping")]
    [InlineData("kind: country\n: - [", 2, "not YAML")]
    public void A_mistake_is_told_with_its_line_and_what_to_do(string yaml, int line, string message)
    {
        var errors = Parse(yaml).Errors;

        Assert.Contains(errors, error => error.Line == line && error.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.Equal("test.yaml", error.File));
    }

    [Fact]
    public void An_entry_with_a_mistake_is_left_out_and_the_others_stay()
    {
        var loaded = Parse("kind: country\nsource: editorial\nentries:\n  - { id: la, bad: x }\n  - { id: ug, name: { zh: 乌干达 } }");

        Assert.Equal(["ug"], loaded.Contributions.Select(entry => entry.Slug));
    }

    private static LoadedCatalogueFiles Parse(string yaml) => CatalogueFiles.Parse("test.yaml", yaml);
}
