using System.Globalization;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tables;
using KnowledgeBase.Catalogue.Tests.Seeds;
using KnowledgeBase.Documents.Tables;

namespace KnowledgeBase.Catalogue.Tests.Tables;

/// <summary>Tables with made-up rows.</summary>
public sealed class EntityImportTests(SeedCorpus corpus)
{
    [Theory]
    [InlineData(EntityKinds.Project)]
    [InlineData(EntityKinds.Tool)]
    [InlineData(EntityKinds.Contact)]
    public void What_is_exported_and_imported_again_changes_nothing(string kind)
    {
        var plan = Plan(kind, Exported(kind));

        Assert.Empty(plan.Errors);
        Assert.Empty(plan.Remarks);
        Assert.Equal(corpus.Catalogue.OfKind(kind).Count, plan.Rows.Count);
        Assert.All(plan.Rows, row => Assert.Equal((RowOutcome.Unchanged, ""), (row.Outcome, string.Join(' ', row.Reasons.Concat(row.Changes.Select(change => change.ToString()))))));
    }

    [Theory]
    [InlineData(EntityKinds.Project)]
    [InlineData(EntityKinds.Tool)]
    [InlineData(EntityKinds.Contact)]
    public void What_is_exported_makes_the_same_table_out_of_nothing_else(string kind)
    {
        var exported = Exported(kind);
        var others = corpus.Catalogue.All.Where(entity => entity.Id.Kind != kind).ToList();
        var plan = EntityImport.Plan(kind, exported, new EntityCatalogue(others), Row);
        var made = new CatalogueBuilder().Add(plan.Contributions).Build().Catalogue;

        Assert.All(plan.Rows, row => Assert.Equal(RowOutcome.Added, row.Outcome));
        var columns = EntityColumns.Of(kind);
        foreach (var entity in corpus.Catalogue.OfKind(kind))
        {
            foreach (var column in columns)
                Assert.Equal($"{entity.Id} {column.Key} {column.Read(entity)}", $"{entity.Id} {column.Key} {column.Read(made.Find(entity.Id)!)}");
        }
    }

    [Fact]
    public void An_edited_cell_wins_over_the_documents_and_leaves_all_else_its_source()
    {
        var before = corpus.Find("project/da-4-10-03");
        var plan = Plan(EntityKinds.Project, Table(["id", "duration_zh", "duration_en", "beneficiary", "status", "recommendation"], ["da-4-10-03", "24个月", "24 months", "肯尼亚; pe", "approved", "4; 10; 45"]));

        var row = Assert.Single(plan.Rows);
        Assert.Equal(RowOutcome.Changed, row.Outcome);
        Assert.Equal(["status", "recommendation", "beneficiary", "duration_zh", "duration_en"], row.Changes.Select(change => change.Column));
        Assert.Contains(new CellChange("duration_zh", "18个月", "24个月"), row.Changes);

        var after = Rebuilt(plan).Find(before.Id)!;
        Assert.Equal(["24个月"], after.Facts.Where(fact => fact.Name == "duration").Select(fact => fact.Value.Zh));
        Assert.Equal(SourceKind.Imported, after.Facts.First(fact => fact.Name == "duration").Source.Kind);
        Assert.Equal("table.csv, row 2", after.Facts.First(fact => fact.Name == "duration").Source.Reference);
        Assert.Equal(["ke", "pe"], Targets(after, "beneficiary"));
        Assert.Equal(
            [("4", SourceKind.Document), ("10", SourceKind.Document), ("45", SourceKind.Imported)],
            after.Relations.Where(relation => relation.Type == "recommendation").Select(relation => (relation.Target.Slug, relation.Source.Kind)));
        Assert.Equal(["approved", "proposed"], after.Facts.Where(fact => fact.Name == "status").Select(fact => fact.Value.In("en")));
        Assert.Equal(before.Name, after.Name);
        Assert.Equal(before.Facts.Where(fact => fact.Name == "budget"), after.Facts.Where(fact => fact.Name == "budget"));
    }

    [Fact]
    public void A_row_that_is_wrong_is_refused_with_every_reason_and_the_others_are_taken()
    {
        var plan = Plan(EntityKinds.Activity, Table(
            ["id", "name_en", "country", "start", "topic", "link"],
            ["a-1", "Workshop on trademarks", "ke", "2024-05-06", "b; m", "https://example.org/a"],
            ["a-2", "Workshop on nothing", "Atlantis", "6 May", "z", "example"],
            ["a-1", "The same again", "ke", "2024", "b", ""],
            ["A 4", "Wrong identifier", "ke", "2024", "b", ""],
            ["a-5", "", "", "", "", ""]));

        Assert.Equal([RowOutcome.Added, RowOutcome.Refused, RowOutcome.Refused, RowOutcome.Refused, RowOutcome.Refused], plan.Rows.Select(row => row.Outcome));
        Assert.Equal(
            [
                "country: 'Atlantis' is neither the identifier nor a name of any country",
                "start: '6 May' is no date; write 2024-03-05, 2024-03 or 2024",
                "topic: 'z' is none of a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, ldc, databases",
                "link: 'example' is no address of a web page; it must begin with http://, https:// or www.",
            ],
            plan.Rows[1].Reasons);
        Assert.Equal(["id: 'a-1' is that of row 2 too"], plan.Rows[2].Reasons);
        Assert.StartsWith("id: 'A 4' is no identifier", plan.Rows[3].Reasons.Single(), StringComparison.Ordinal);
        Assert.Equal(
            ["name_zh, name_en: a new entity needs a name in one language at least", "country: a new activity needs it", "start: a new activity needs it"],
            plan.Rows[4].Reasons);
        Assert.Single(plan.Contributions);
    }

    [Fact]
    public void A_record_of_a_register_without_an_identifier_always_gets_the_same_one()
    {
        string[][] rows = [["名称（英文）", "国家", "开始"], ["Seminar on designs", "Peru", "2024/3/5"]];
        var first = Assert.Single(Plan(EntityKinds.Activity, Table(rows)).Rows);
        var second = Assert.Single(Plan(EntityKinds.Activity, Table(rows)).Rows);

        Assert.Equal(RowOutcome.Added, first.Outcome);
        Assert.StartsWith("activity/seminar-on-designs-", first.Entity.ToString(), StringComparison.Ordinal);
        Assert.Equal(first.Entity, second.Entity);
        Assert.Equal("2024-03-05", first.Contribution!.Facts.Single().Value.En);
    }

    [Fact]
    public void A_column_that_is_not_known_is_passed_over_and_named()
    {
        var plan = Plan(EntityKinds.Tool, Table(["id", "colour"], ["tisc", "blue"]));

        Assert.StartsWith("the column 'colour' is not known and was passed over", Assert.Single(plan.Remarks), StringComparison.Ordinal);
        Assert.Equal(RowOutcome.Unchanged, Assert.Single(plan.Rows).Outcome);
    }

    [Theory]
    [InlineData("id,id", "two columns are headed 'id'")]
    [InlineData("name_zh,topic", "the column 'id' is missing; it says which entity each row is about")]
    [InlineData("one,two", "row 1 heads no known column")]
    public void A_table_that_cannot_be_understood_is_refused_whole(string header, string error)
    {
        var plan = Plan(EntityKinds.Tool, Table(header.Split(','), ["tisc", "b"]));

        Assert.StartsWith(error, Assert.Single(plan.Errors), StringComparison.Ordinal);
        Assert.Empty(plan.Rows);
    }

    [Fact]
    public void The_apostrophe_that_keeps_a_spreadsheet_from_reading_a_formula_is_no_part_of_the_text() => Assert.Equal(
        "=1+1",
        Plan(EntityKinds.Tool, Table(["id", "name_en"], ["tisc", "'=1+1"])).Rows.Single().Changes.Single().After);

    [Fact]
    public void A_later_import_leaves_what_an_earlier_one_said_of_other_columns()
    {
        var earlier = Plan(EntityKinds.Tool, Table(["id", "name_en", "topic"], ["tisc", "Centers", "c"])).Contributions.Single();
        var later = Plan(EntityKinds.Tool, Table(["id", "name_en"], ["tisc", "Centres"])).Contributions.Single();
        var both = ImportedRecords.Combine(earlier, later);

        Assert.Equal(["Centres"], both.Texts.Select(text => text.Text));
        Assert.Equal(["c"], both.Facts.Select(fact => fact.Value.En));
    }

    [Fact]
    public void An_open_need_is_shown_the_offers_with_which_it_has_most_in_common()
    {
        string[] header = ["id", "name_en", "description_en", "country", "topic", "status"];
        var needs = Plan(EntityKinds.Need, Table(header, ["n1", "Training of patent examiners", "We look for training of patent examiners in searching", "ke", "b", "open"], ["n2", "A museum", "Collections of folk songs", "pe", "", "open"]));
        var offers = Plan(EntityKinds.Offer, Table(
            header,
            ["o1", "Training for patent examiners", "Training of patent examiners in searching, by video", "ug", "b", "open"],
            ["o2", "Office chairs", "Two hundred chairs", "ug", "", "open"],
            ["o3", "Training of patent examiners", "The same, but taken", "ke", "b", "matched"]));
        var catalogue = new CatalogueBuilder()
            .Add(Files.CatalogueFilesForTests.Countries())
            .Add(needs.Contributions).Add(offers.Contributions).Build().Catalogue;

        var suggestion = Assert.Single(catalogue.Find(new EntityId(EntityKinds.Need, "n1"))!.Relations, relation => relation.Type == RelationTypes.SuggestedMatch);
        Assert.Equal("offer/o1", suggestion.Target.ToString());
        Assert.StartsWith("in common: topic b; region/africa; words in common", suggestion.Source.Reference, StringComparison.Ordinal);
        Assert.DoesNotContain(catalogue.Find(new EntityId(EntityKinds.Need, "n2"))!.Relations, relation => relation.Type == RelationTypes.SuggestedMatch);
        Assert.Contains(catalogue.Find(new EntityId(EntityKinds.Offer, "o1"))!.Relations, relation => relation.Target.ToString() == "need/n1");
    }

    private static IReadOnlyList<TableFileRow> Table(params string[][] rows) => [.. rows.Select((cells, i) => new TableFileRow(i + 1, cells))];

    private static Source Row(int row) => Source.Imported("table.csv, row " + row.ToString(CultureInfo.InvariantCulture));

    private ImportPlan Plan(string kind, IReadOnlyList<TableFileRow> table) => EntityImport.Plan(kind, table, corpus.Catalogue, Row);

    private IReadOnlyList<TableFileRow> Exported(string kind)
    {
        var columns = EntityColumns.Of(kind);
        return Table([[.. columns.Select(column => column.Key)], .. corpus.Catalogue.OfKind(kind).Select(entity => columns.Select(column => column.Read(entity)).ToArray())]);
    }

    private EntityCatalogue Rebuilt(ImportPlan plan)
    {
        var builder = new CatalogueBuilder().Add(Files.CatalogueFilesForTests.All());
        foreach (var id in SeedCorpus.Ids)
            builder.Add(corpus.Extracted(id));
        return builder.Add(plan.Contributions).Build().Catalogue;
    }

    private static IEnumerable<string> Targets(Entity entity, string type) =>
        entity.Relations.Where(relation => relation.Type == type).Select(relation => relation.Target.Slug);
}
