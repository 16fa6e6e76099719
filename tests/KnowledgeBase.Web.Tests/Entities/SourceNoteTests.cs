using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Entities;

/// <summary>What stands beside a source is read in the reader's language: notes of editors were English in Chinese pages.</summary>
public sealed class SourceNoteTests(SiteFixture site)
{
    [Theory]
    [InlineData("the number is the name", SourceKind.Editorial, "zh", null, "以编号为名称")]
    [InlineData("the number is the name", SourceKind.Editorial, "en", null, "the number is the name")]
    [InlineData("a note of one's own", SourceKind.Editorial, "zh", null, "a note of one's own")]
    [InlineData("https://a.example/b (Program of Work and Budget 2022/23, contents)", SourceKind.Public, "zh", "https://a.example/b", "《2022-2023年工作计划和预算》目录")]
    [InlineData("https://a.example/b", SourceKind.Public, "zh", "https://a.example/b", "")]
    [InlineData("experts.csv, row 2, 2026-12-01", SourceKind.Imported, "zh", null, "experts.csv，第2行，2026年12月1日")]
    [InlineData("a, b.csv, row 1200, 2026-12-01", SourceKind.Imported, "en", null, "a, b.csv, row 1,200, 1 December 2026")]
    [InlineData("by hand", SourceKind.Imported, "zh", null, "by hand")]
    public void A_reference_is_taken_apart_and_said_in_the_reader_s_language(string reference, SourceKind kind, string language, string? address, string text) =>
        Assert.Equal(new SourceNote(address, text), SourceNote.Of(reference, kind, For(language)));

    [Fact]
    public void Every_note_of_the_seeds_is_known_in_Chinese()
    {
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        var sources = EntityKinds.All.SelectMany(kind => store.Entities(kind))
            .SelectMany(entity => entity.TextOrigins.Select(origin => origin.Source).Concat(entity.Facts.Select(fact => fact.Source)).Concat(entity.Relations.Select(relation => relation.Source)));
        var notes = sources.Where(source => source.Reference is not null).Select(source => SourceNote.Of(source.Reference!, source.Kind, For("zh")).Text).Where(note => note.Length > 0).Distinct().ToList();
        Assert.True(notes.Count > 10, $"Only {notes.Count} notes were found.");
        Assert.All(notes, note => Assert.Contains(note, c => c is >= '\u4E00' and <= '\u9FFF'));
    }

    [Fact]
    public async Task A_mark_never_begins_a_line_of_its_own()
    {
        using var client = site.Client();
        var marks = (await client.Page("/projects/da-4-10-03?lang=zh")).QuerySelectorAll("sup.marks");
        Assert.True(marks.Length > 10);
        Assert.All(marks, mark => Assert.EndsWith("\u2060", mark.PreviousSibling!.TextContent, StringComparison.Ordinal));
    }

    private static Localizer For(string language)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString("?lang=" + language);
        return new Localizer(context.Request);
    }
}
