using System.Text;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Catalogue.Tables;
using KnowledgeBase.Ingest.Imports;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Exports;

/// <summary>What the site exports of a kind can be imported as it is: the files of the export itself, read by the import itself.</summary>
public sealed class RoundTripTests(SiteFixture site)
{
    private KnowledgeStore Store => site.Services.GetRequiredService<KnowledgeStore>();

    [Theory]
    [InlineData(EntityKinds.Project, "csv")]
    [InlineData(EntityKinds.Project, "xlsx")]
    [InlineData(EntityKinds.Tool, "csv")]
    [InlineData(EntityKinds.Tool, "xlsx")]
    [InlineData(EntityKinds.Contact, "csv")]
    [InlineData(EntityKinds.Contact, "xlsx")]
    public async Task An_export_imported_again_changes_nothing_and_refuses_nothing(string kind, string format)
    {
        var plan = await Plan(kind, format, $"/api/v1/export?format={format}&kind={kind}&columns=entity");

        Assert.Empty(plan.Errors);
        Assert.Empty(plan.Remarks);
        Assert.Equal(Store.Entities(kind).Select(entity => entity.Id).Order(), plan.Rows.Select(row => row.Entity!.Value).Order());
        Assert.All(plan.Rows, row => Assert.True(row.Outcome == RowOutcome.Unchanged, $"{row.Entity}: {row.Outcome} {string.Join("; ", row.Reasons)} {string.Join("; ", row.Changes.Select(change => $"{change.Column} '{change.Before}' '{change.After}'"))}"));
    }

    [Theory]
    [InlineData(EntityKinds.Project)]
    [InlineData(EntityKinds.Contact)]
    public async Task So_does_the_table_of_the_collection(string kind)
    {
        var plan = await Plan(kind, "csv", $"/api/v1/{EntityKinds.Plural(kind)}.csv");

        Assert.Equal(Store.Entities(kind).Count, plan.Count(RowOutcome.Unchanged));
        Assert.Equal(plan.Rows.Count, plan.Count(RowOutcome.Unchanged));
    }

    [Fact]
    public async Task An_edited_cell_is_all_that_changes()
    {
        using var client = site.Client();
        var exported = await client.GetStringAsync($"/api/v1/export?format=csv&kind={EntityKinds.Contact}&columns=entity", TestContext.Current.CancellationToken);
        var edited = exported.Replace("Innovation Division", "Division of Innovation", StringComparison.Ordinal);

        var plan = Read(EntityKinds.Contact, "contacts.csv", Encoding.UTF8.GetBytes(edited));

        var row = Assert.Single(plan.Rows, row => row.Outcome != RowOutcome.Unchanged);
        Assert.Equal((RowOutcome.Changed, "contact/innovation-division"), (row.Outcome, row.Entity.ToString()));
        Assert.Equal(new CellChange("name_en", "Innovation Division", "Division of Innovation"), Assert.Single(row.Changes));
    }

    private async Task<ImportPlan> Plan(string kind, string format, string address)
    {
        using var client = site.Client();
        return Read(kind, $"{kind}.{format}", await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
    }

    private ImportPlan Read(string kind, string name, byte[] file) =>
        Assert.IsType<TableImportResult.Planned>(new TableImport(Store, TimeProvider.System).Plan(kind, name, file, TestContext.Current.CancellationToken)).Plan;
}
