using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>A page of the site as tests visit and picture it.</summary>
/// <param name="Name">What it is called in file names.</param>
/// <param name="Page">The Razor page that answers.</param>
/// <param name="Address">Its address, over the seeds.</param>
/// <param name="Status">With what it answers.</param>
internal sealed record SitePage(string Name, string Page, string Address, int Status = 200)
{
    /// <summary>The address without the place in the page.</summary>
    public string Path => Address.Split('#')[0];

    /// <summary>Whether people print it: the text of a document, what is known of an entity.</summary>
    public bool IsPrinted => Page is "/Documents/Reader" or "/Entities/Entity";
}

/// <summary>
/// A page of every sort, with the states that look different. Every Razor page has to be among them, and every kind of entities with its list and,
/// where the seeds hold any, an entity: tests see to both.
/// </summary>
internal static class SitePages
{
    /// <summary>The longest document, with notes and wide tables: hundreds of passages, so that visits to it are kept few.</summary>
    public static SitePage LongDocument { get; } = new("reader-long", "/Documents/Reader", "/documents/cdip-32-2.zh#p19.v");

    /// <summary>An entity of each kind of which the seeds hold any.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        [EntityKinds.Recommendation] = "10",
        [EntityKinds.ExpectedResult] = "4.2",
        [EntityKinds.Pillar] = "4",
        [EntityKinds.Indicator] = "1.1-63d159d9",
        [EntityKinds.Sector] = "infrastructure-platforms",
        [EntityKinds.Region] = "africa",
        [EntityKinds.Country] = "ug",
        [EntityKinds.Project] = "da-4-10-03",
        [EntityKinds.Tool] = "tk-databases-registries-portal",
        [EntityKinds.Contact] = "development-sector",
    };

    /// <summary>The kinds of which there is an example.</summary>
    public static IReadOnlyCollection<string> ExampleKinds => Examples.Keys;

    /// <summary>What looks different over <see cref="FilledFolder"/>, which the seeds alone do not hold.</summary>
    public static IReadOnlyList<SitePage> Filled { get; } =
    [
        new("part-first", "/Documents/Reader", $"/documents/{LongReport.Chinese}"),
        new("part", "/Documents/Reader", $"/documents/{LongReport.English}?part=3#part"),
        new("part-found", "/Documents/Reader", $"/documents/{LongReport.English}?find={LongReport.Often}&part=2"),
        new("part-beside", "/Documents/Reader", $"/documents/{LongReport.Chinese}?with=en&part=2"),
        new("part-missing", "/Documents/Reader", $"/documents/{LongReport.English}?at=p99999"),
        new("record-activity", "/Entities/Entity", "/activities/a-1"),
        new("record-consultant", "/Entities/Entity", "/consultants/c-2"),
        new("record-need", "/Entities/Entity", "/needs/n-1"),
        new("results-records", "/Search", "/search?kind=consultant&gender=female"),
    ];

    /// <summary>All but <see cref="LongDocument"/> and <see cref="Filled"/>.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("home", "/Index", "/"),
        new("results", "/Search", "/search?q=知识产权&recommendation=10"),
        new("results-expanded", "/Search", "/search?q=gastronomic+tourism"),
        new("results-projects", "/Search", "/search?q=&kind=project&status=ongoing"),
        new("results-explained", "/Search", "/search?q=地理标志&explain=true&why=1"),
        new("results-corrected", "/Search", "/search?q=geografical+indicatoins"),
        new("results-none", "/Search", "/search?q=zzzzqqqxxx"),
        new("results-problem", "/Search", "/search?q=知识产权&size=0", 400),
        new("assistance", "/Assistance/Index", "/assistance"),
        new("assistance-found", "/Assistance/Index", "/assistance?country=la&need=地理标志"),
        new("compare", "/Compare/Index", "/compare?project=da-10-05&project=da-4-10-03"),
        new("compare-four", "/Compare/Index", "/compare?project=da-10-05&project=da-4-10-03&project=ip-and-gastronomic-tourism-phase-2&project=work-related-accidents"),
        new("compare-empty", "/Compare/Index", "/compare"),
        new("shelf", "/Shelf/Index", "/shelf?id=recommendation/10&id=passage/cdip-32-2.zh/p9"),
        new("shelf-empty", "/Shelf/Index", "/shelf"),
        new("documents", "/Documents/List", "/documents"),
        new("reader", "/Documents/Reader", "/documents/cdip-22-internal-coordination.zh#p3"),
        new("reader-found", "/Documents/Reader", "/documents/cdip-32-uk-proposal.zh?q=知识产权#found-1"),
        new("reader-beside", "/Documents/Reader", "/documents/cdip-22-internal-coordination.zh?with=en&find=知识产权"),
        new("matrix", "/Overviews/Matrix", "/overviews/recommendations-results"),
        new("projects-by-year", "/Overviews/ProjectsByYear", "/overviews/projects-by-year"),
        new("projects-by-recommendation", "/Overviews/ProjectsByRecommendation", "/overviews/projects-by-recommendation"),
        new("coverage", "/Overviews/Coverage", "/coverage"),
        new("help", "/Help", "/help"),
        new("api", "/Api", "/api"),
        new("design", "/Design", "/design"),
        new("not-found", "/Error", "/projects/women-entrepreneurs", 404),
        .. EntityKinds.All.Select(kind => new SitePage("list-" + kind, "/Entities/List", "/" + EntityKinds.Plural(kind))),
        .. Examples.Select(example => new SitePage("entity-" + example.Key, "/Entities/Entity", $"/{EntityKinds.Plural(example.Key)}/{example.Value}")),
    ];
}
