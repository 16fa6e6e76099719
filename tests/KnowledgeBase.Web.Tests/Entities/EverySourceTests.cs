using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Entities;

/// <summary>Every statement of every entity names its source, and where that is a document the link leads to a paragraph that is there.</summary>
public sealed class EverySourceTests(SiteFixture site)
{
    [Fact]
    public async Task Every_source_that_is_a_document_has_its_anchor_on_the_document_s_page()
    {
        using var client = site.Client();
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        var stated = EntityKinds.All.SelectMany(kind => store.Entities(kind)).SelectMany(Statements).ToList();
        var anchors = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var document in stated.Select(statement => statement.Source.DocumentId).OfType<string>().Distinct())
            anchors[document] = [.. (await client.Page($"/documents/{document}")).QuerySelectorAll("[id]").Select(element => element.Id!)];

        Assert.All(stated, statement => Assert.True(IsNamed(statement.Source), $"{statement.Entity} {statement.What}: no source"));
        var leading = stated.Where(statement => statement.Source.DocumentId is not null).ToList();
        Assert.True(leading.Count > 1_000, $"Only {leading.Count} statements have a document as their source.");
        var lost = leading.Where(statement => statement.Source.Locator is { } locator && !anchors[statement.Source.DocumentId!].Contains(locator))
            .Select(statement => $"{statement.Entity} {statement.What}: {statement.Source.DocumentId}#{statement.Source.Locator}");
        Assert.Empty(lost);
    }

    [Fact]
    public void Every_quote_of_a_fact_is_in_the_passage_it_is_from()
    {
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        var stated = EntityKinds.All.SelectMany(kind => store.Entities(kind)).SelectMany(Statements)
            .Where(statement => statement.Source is { Kind: SourceKind.Document, DocumentId: not null, Locator: not null, Quote: { Length: > 0 } }).ToList();
        var passages = stated.Select(statement => statement.Source.DocumentId!).Distinct()
            .SelectMany(document => store.Passages(document).Select(passage => (Key: (document, passage.Locator), passage))).ToDictionary(pair => pair.Key, pair => pair.passage);

        var lost = stated.Where(statement =>
            {
                var passage = passages[(statement.Source.DocumentId!, statement.Source.Locator!)];
                var said = Letters(string.Concat([passage.Label, passage.Text, .. passage.HeadingPath, .. passage.Cells.Select(cell => cell.Header + cell.Text)]));
                return !said.Contains(Letters(statement.Source.Quote!), StringComparison.Ordinal);
            })
            .Select(statement => $"{statement.Entity} {statement.What}: {statement.Source.DocumentId}#{statement.Source.Locator} “{statement.Source.Quote}”")
            .ToList();

        Assert.Empty(lost);
    }

    /// <summary>A passage of a project's own proposal need not name it; one that names others and not it is about something else.</summary>
    [Fact]
    public void A_project_is_not_described_by_a_passage_that_speaks_of_others()
    {
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        var described = store.Entities(EntityKinds.Project).SelectMany(project => project.TextOrigins, (project, origin) => (project.Id, origin.Field, origin.Source))
            .Where(text => text.Field.StartsWith("description", StringComparison.Ordinal) && text.Source is { Kind: SourceKind.Document, DocumentId: not null, Locator: not null }).ToList();
        var spokenOf = described.Select(text => text.Source.DocumentId!).Distinct()
            .SelectMany(document => store.LinksIn(document), (document, link) => (Place: (document, link.Locator), link.Entity))
            .Where(link => link.Entity.Kind == EntityKinds.Project).ToLookup(link => link.Place, link => link.Entity);

        var named = described.Where(text => spokenOf.Contains((text.Source.DocumentId!, text.Source.Locator!))).ToList();
        Assert.True(named.Count >= 5, $"Only {named.Count} descriptions are from passages that name a project.");
        Assert.All(named, text => Assert.Contains(text.Id, spokenOf[(text.Source.DocumentId!, text.Source.Locator!)]));
    }

    private static IEnumerable<(EntityId Entity, string What, Source Source)> Statements(Entity entity) =>
    [
        .. entity.TextOrigins.Select(origin => (entity.Id, origin.Field, origin.Source)),
        .. entity.Facts.Select(fact => (entity.Id, fact.Name, fact.Source)),
        .. entity.Relations.Select(relation => (entity.Id, relation.Type, relation.Source)),
    ];

    private static bool IsNamed(Source source) => source.Kind switch
    {
        SourceKind.Document => source is { DocumentId: not null, Locator: not null },
        SourceKind.Public => !string.IsNullOrEmpty(source.Reference),
        _ => true,
    };

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
