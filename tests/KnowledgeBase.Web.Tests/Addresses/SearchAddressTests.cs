using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeBase.Web.Tests.Addresses;

public sealed class SearchAddressTests
{
    private static readonly Gen<string> Texts = Gen.Elements("知识产权", "a b", "\"x\" & y", "c++", "100%", "#1", "é/ü?", "<b>", "=", "𠀀");

    private static readonly Gen<SearchQuery> Queries =
        from text in Gen.OneOf(Texts, Gen.Constant(""))
        from facets in Gen.SubListOf<string>(Facets.All)
        from values in Gen.ListOf(Texts)
        from without in Gen.ListOf(Texts)
        from expand in Gen.Elements(true, false)
        from sort in Gen.Elements<SearchSort?>(null, SearchSort.Newest, SearchSort.Relevance, SearchSort.Title)
        from size in Gen.Choose(1, 100)
        from page in Gen.Choose(1, 100)
        let chosen = values.Distinct().ToArray()
        select new SearchQuery
        {
            Text = text,
            Filters = facets.Where(_ => chosen.Length > 0).ToDictionary(facet => facet, IReadOnlyList<string> (_) => chosen),
            WithoutExpansions = [.. without.Distinct()],
            Expand = expand,
            Sort = sort,
            Size = size,
            Page = page,
        };

    [Fact]
    public void The_address_of_a_search_read_again_is_the_same_search()
    {
        Prop.ForAll(Queries.ToArbitrary(), query =>
        {
            var address = SearchAddress.Of(query);
            var problem = SearchParameters.Read(Parameters(address), ReaderLanguage.Chinese, out var read);
            return problem is null && SearchAddress.Of(read) == address && read.Text == query.Text && read.Size == query.Size && read.Page == query.Page;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_stands_at_its_default_is_left_out() => Assert.Equal("/search", SearchAddress.Of(new SearchQuery()));

    [Fact]
    public void Every_step_to_another_search_begins_on_its_first_page()
    {
        var query = new SearchQuery { Text = "x", Page = 4, Cursor = "c" }.With(Facets.Region, ["africa", "arab"]) with { Page = 4, Cursor = "c" };
        SearchQuery[] steps = [query.WithoutValue(Facets.Region, "arab"), query.WithoutFilters(), query.WithoutExpansion("y"), query.WithExpansionAgain("y"), query.With(Facets.Year, ["2024"])];
        Assert.All(steps, step => Assert.Equal((1, null), (step.Page, step.Cursor)));
        Assert.Equal(["africa"], steps[0].Chosen(Facets.Region));
    }

    private static QueryCollection Parameters(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        return new QueryCollection(question < 0 ? [] : QueryHelpers.ParseQuery(address[question..]));
    }
}
