using KnowledgeBase.Documents.Manifest;

namespace KnowledgeBase.Documents.Tests;

public sealed class ManifestTests
{
    private const string Entry = "- file: a.txt\n  id: a.zh\n  title:\n    zh: 甲\n  language: zh\n  type: report\n  provenance: seen\n";

    [Fact]
    public void The_manifest_of_the_seeds_is_valid_and_knows_every_file()
    {
        var path = Path.Combine(Seeds.Folder, "documents.yaml");
        var manifest = Assert.IsType<ManifestResult.Valid>(DocumentManifest.Parse(File.ReadAllText(path), path)).Manifest;
        Assert.Equal(Seeds.Names.Select(n => n + ".txt"), manifest.Entries.Select(e => e.File).Order(StringComparer.Ordinal));
        Assert.Equal(("CDIP/12/7", 12, DocumentType.Manual), (manifest.Find("cdip-12-7-technical-assistance-manual.zh.txt")!.Symbol, manifest.Find("cdip-12-7-technical-assistance-manual.zh.txt")!.Session, manifest.Find("cdip-12-7-technical-assistance-manual.zh.txt")!.Type));
        Assert.Null(manifest.Find("other.txt"));
    }

    [Theory]
    [InlineData(Entry + "  sybmol: X/1\n", "m.yaml(8): unknown key \"sybmol\"; known are file, id, symbol, title, title_en_source, session, date, language, type, rendering_of, twin_of, provenance")]
    [InlineData("- file: a.txt\n", "m.yaml(1): \"id\" is missing")]
    [InlineData(Entry + "  session: twelve\n", "m.yaml(8): \"session\" must be a number from 1, not \"twelve\"")]
    [InlineData(Entry + "  date: 5.3.2024\n", "m.yaml(8): \"date\" must look like 2024-03-05, not \"5.3.2024\"")]
    [InlineData(Entry + Entry, "m.yaml: file \"a.txt\" stands in 2 entries; it must be unique")]
    [InlineData(Entry + "  rendering_of: A zh\n", "m.yaml(8): \"rendering_of\" may hold lower-case ASCII letters, digits, - and . only, not \"A zh\"")]
    [InlineData(Entry + "  rendering_of: b.en\n", "m.yaml: \"rendering_of\" of a.zh names \"b.en\", which is the id of no entry here")]
    [InlineData(Entry + "  twin_of: a.zh\n", "m.yaml: \"twin_of\" of a.zh names \"a.zh\", which is in the same language")]
    [InlineData("a: b\n", "m.yaml(1): a list of documents is expected, each beginning with \"- file:\"")]
    [InlineData("- [\n", "m.yaml(")]
    public void A_mistake_is_told_with_its_file_and_line(string yaml, string message)
    {
        var errors = Assert.IsType<ManifestResult.Invalid>(DocumentManifest.Parse(yaml, "m.yaml")).Errors;
        Assert.Contains(errors, e => e.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rendering_and_a_twin_name_the_document_they_belong_to()
    {
        const string Others = "- file: b.txt\n  id: b.en\n  title:\n    en: B\n  language: en\n  type: report\n  rendering_of: a.zh\n  provenance: made\n"
            + "- file: c.txt\n  id: c.en\n  title:\n    en: C\n  language: en\n  type: report\n  twin_of: a.zh\n  provenance: seen\n";
        var manifest = Assert.IsType<ManifestResult.Valid>(DocumentManifest.Parse(Entry + Others, "m.yaml")).Manifest;
        Assert.Equal([(null, null), ("a.zh", null), (null, "a.zh")], manifest.Entries.Select(e => (e.RenderingOf, e.TwinOf)));
    }

    [Fact]
    public void An_empty_manifest_is_valid() =>
        Assert.Empty(Assert.IsType<ManifestResult.Valid>(DocumentManifest.Parse("# nothing\n", "m.yaml")).Manifest.Entries);
}
