using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Drawing;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Entities;

/// <summary>What entity pages draw and set out in tables says what the facts say, no more and no less.</summary>
public sealed class EntityViewTests(SiteFixture site)
{
    private static readonly Source Here = Source.Editorial();

    private KnowledgeStore Store => site.Services.GetRequiredService<KnowledgeStore>();

    [Fact]
    public async Task Every_mark_of_a_source_has_its_entry_in_the_list_and_every_entry_a_mark()
    {
        using var client = site.Client();
        foreach (var address in EntityKinds.All.SelectMany(kind => Store.Entities(kind).Take(4)).Select(AddressOf))
        {
            var page = await client.Page(address);
            var marked = page.QuerySelectorAll(".mark-of-source").Select(mark => mark.TextContent.Trim('[', ']')).Distinct().Order().ToList();
            var listed = page.QuerySelectorAll(".source-list li").Select(entry => entry.Id!["source-".Length..]).Order().ToList();
            Assert.Equal(listed, marked);
            var texts = page.QuerySelectorAll(".source-list li").Select(entry => entry.TextContent).ToList();
            Assert.Equal(texts.Distinct(), texts);
        }
    }

    [Fact]
    public async Task A_mark_leads_to_the_very_passage_its_fact_is_from()
    {
        using var client = site.Client();
        var indicator = Store.Entities(EntityKinds.Indicator).First(entity => entity.Facts.Any(fact => fact.Name == "baseline" && fact.Source.Locator is not null));
        var baseline = indicator.Facts.First(fact => fact.Name == "baseline");
        var page = await client.Page(AddressOf(indicator));
        Assert.Contains($"/documents/{baseline.Source.DocumentId}#{baseline.Source.Locator}", page.QuerySelectorAll(".facts .mark-of-source").Select(mark => mark.GetAttribute("href")));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_schedule_is_drawn_with_the_cells_that_its_facts_name(string language)
    {
        using var client = site.Client();
        var drawn = 0;
        foreach (var project in Store.Entities(EntityKinds.Project).Where(entity => entity.Facts.Any(fact => fact.Name == SchedulePlan.FactName)))
        {
            var rows = (await client.Page(AddressOf(project) + $"?lang={language}")).QuerySelectorAll(".gantt tbody tr").ToList();
            var facts = project.Facts.Where(fact => fact.Name == SchedulePlan.FactName).ToList();
            Assert.Equal(facts.Count, rows.Count);
            foreach (var (row, fact) in rows.Zip(facts))
            {
                var periods = fact.Value.In(language).Split(language == "en" ? ": " : "：")[^1].Split(language == "en" ? ", " : "、");
                Assert.Equal(periods.Length, row.QuerySelectorAll("td.planned").Length);
                drawn++;
            }
        }
        Assert.True(drawn > 0, "No schedule was drawn.");
    }

    [Fact]
    public void Periods_stand_in_the_order_in_which_the_activities_name_them()
    {
        Assert.Equal(["a", "b", "c", "d", "e"], SchedulePlan.InOrder([["a", "b"], ["c"], ["b", "c", "d"], ["e"]]));
        Assert.Equal(["a", "b", "c"], SchedulePlan.InOrder([["b", "c"], ["a", "b"]]));
        Assert.Equal(["a", "b"], SchedulePlan.InOrder([["a", "b"], ["b", "a"]]));
    }

    [Fact]
    public async Task A_budget_has_a_bar_for_each_output_in_proportion_to_its_amount()
    {
        using var client = site.Client();
        var project = Store.Entities(EntityKinds.Project).First(entity => entity.Facts.Any(fact => fact.Name == "budget-by-output"));
        var budget = BudgetTable.Of(project, "en")!;
        var page = await client.Page(AddressOf(project) + "?lang=en");
        var rows = page.QuerySelectorAll("#budget ~ .table-scroll tbody tr").ToList();
        Assert.Equal(budget.Lines.Count, rows.Count);
        var largest = budget.Lines.Max(line => line.Amount);
        Assert.All(rows.Zip(budget.Lines), pair =>
        {
            Assert.Contains(pair.Second.Amount.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), pair.First.TextContent, StringComparison.Ordinal);
            Assert.Equal(
                new Bar(pair.Second.Amount, largest).Percent.ToString(System.Globalization.CultureInfo.InvariantCulture),
                pair.First.QuerySelector(".bar-value")!.GetAttribute("width"));
        });
        Assert.Equal(budget.Total, budget.Sum);
        Assert.DoesNotContain("Budget by output", page.QuerySelectorAll(".facts dt").Select(term => term.TextContent));
    }

    [Fact]
    public async Task An_expected_result_shows_each_of_its_indicators_with_baseline_and_target()
    {
        using var client = site.Client();
        foreach (var result in Store.Entities(EntityKinds.ExpectedResult))
        {
            var indicators = Store.Entities(EntityKinds.Indicator).Where(entity => entity.Relations.Any(relation => relation.Target == result.Id)).ToList();
            var rows = (await client.Page(AddressOf(result))).QuerySelectorAll(".indicators tbody tr").ToList();
            Assert.Equal(indicators.Count, rows.Count);
            foreach (var indicator in indicators)
            {
                var row = Assert.Single(rows, row => row.QuerySelector($"a[href='{AddressOf(indicator)}']") is not null);
                foreach (var fact in indicator.Facts.Where(fact => fact.Name is "baseline" or "target"))
                    Assert.Contains(fact.Value.In("zh"), row.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Resources_are_read_by_sector_and_measure_and_several_figures_are_no_number()
    {
        var table = ResourceTable.Of(With("resources", "Some Sector: 2024/25 proposed budget 10,155 9,155; 2022/23 budget 8,269 (thousand francs)"), "en")!;
        Assert.Equal("thousand francs", table.Unit);
        Assert.Equal(["2024/25 proposed budget", "2022/23 budget"], table.Measures);
        Assert.Equal(("Some Sector", "10,155 9,155", "8,269"), (table.Rows[0].Name, table.Rows[0].Figures["2024/25 proposed budget"], table.Rows[0].Figures["2022/23 budget"]));
        Assert.True(table.HasSeveralFigures);
        Assert.Equal(8269, table.Largest);
        Assert.Null(ResourceTable.Of(With("resources", "no figure here"), "en"));
        Assert.Null(ResourceTable.Of(With("other", "x 1"), "en"));
    }

    [Theory]
    [InlineData("A: b: 3,000", "A: b", "3,000")]
    [InlineData("甲：乙", "甲", "乙")]
    [InlineData("no colon", null, null)]
    [InlineData(": 3", null, null)]
    [InlineData("A: ", null, null)]
    public void A_named_value_is_split_at_its_last_colon(string text, string? name, string? value)
    {
        var named = NamedValue.Of(text);
        Assert.Equal((name, value), (named?.Name, named?.Value));
    }

    [Fact]
    public async Task A_projects_life_shows_every_passage_that_reports_on_it()
    {
        using var client = site.Client();
        var reported = 0;
        foreach (var project in Store.Entities(EntityKinds.Project))
        {
            var marks = (await client.Page(AddressOf(project))).QuerySelectorAll(".life-line .mark-of-source").Select(mark => mark.GetAttribute("href")).ToList();
            foreach (var fact in project.Facts.Where(fact => fact.Name is "reported-in" or "approved-at" or "status" && fact.Source.Locator is not null))
            {
                Assert.Contains($"/documents/{fact.Source.DocumentId}#{fact.Source.Locator}", marks);
                reported++;
            }
        }
        Assert.True(reported > 50, $"Only {reported} passages were found.");
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(5, 10, 50)]
    [InlineData(20, 10, 100)]
    [InlineData(1, 0, 0)]
    [InlineData(-1, 10, 0)]
    public void A_bar_never_leaves_its_ground(int value, int largest, int percent) => Assert.Equal(percent, new Bar(value, largest).Percent);

    private static string AddressOf(Entity entity) => $"/{EntityKinds.Plural(entity.Id.Kind)}/{entity.Id.Slug}";

    private static Entity With(string fact, string value) => new()
    {
        Id = new EntityId(EntityKinds.Project, "x"),
        Name = new LocalizedText("甲", "x"),
        Facts = [new Fact(fact, new LocalizedText(value, value), Here)],
    };
}
