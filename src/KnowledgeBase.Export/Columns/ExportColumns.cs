using KnowledgeBase.Catalogue;
using KnowledgeBase.Catalogue.Tables;
using KnowledgeBase.Export.Rows;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Columns;

/// <summary>The columns there are.</summary>
public static class ExportColumns
{
    private const string Divider = "; ";

    private static readonly ExportColumn[] Found =
    [
        Text("id", "标识", "Identifier", 34, row => row.Hit.Id),
        Text("kind", "类型", "Kind", 16, row => row.Hit.Kind),
        new("title", new("标题", "Title"), 40, (row, language) => CellValue.Of(row.Hit.Title.In(language))),
        Text("titleZh", "中文标题", "Title in Chinese", 40, row => row.Hit.Title.Zh),
        Text("titleEn", "英文标题", "Title in English", 40, row => row.Hit.Title.En),
        Text("text", "正文", "Text", 80, row => row.Hit.Text),
        Text("language", "语言", "Language", 10, row => row.Hit.Language),
        new("citation", new("引注", "Citation"), 30, (row, language) => CellValue.Of(row.CitationIn(language))),
        Text("citationZh", "中文引注", "Citation in Chinese", 30, row => row.CitationIn("zh")),
        Text("citationEn", "英文引注", "Citation in English", 30, row => row.CitationIn("en")),
        new("url", new("链接", "Link"), 50, (row, _) => CellValue.Link(row.Url)),
        Text("document", "文件标识", "Document", 24, row => row.Document?.Id),
        Text("symbol", "文号", "Symbol", 16, row => row.Document?.Symbol),
        new("documentTitle", new("文件标题", "Title of the document"), 40, (row, language) => CellValue.Of(row.Document?.Title.In(language))),
        Text("documentType", "文件类型", "Type of document", 14, row => row.Document?.Type),
        Number("session", "届会", "Session", row => row.Document?.Session),
        new("date", new("日期", "Date"), 12, (row, _) => CellValue.Of(row.Document?.Date)),
        Number("year", "年份", "Year", row => row.Document?.Year),
        Text("locator", "位置", "Locator", 14, row => row.Hit.Locator),
        Text("headings", "上级标题", "Headings above", 40, row => string.Join(" › ", row.Hit.HeadingPath)),
        Number("score", "相关度", "Score", row => Math.Round(row.Hit.Score, 4)),
        Linked("recommendations", "建议", "Recommendations", EntityKinds.Recommendation),
        Linked("expectedResults", "预期成果", "Expected results", EntityKinds.ExpectedResult),
        Linked("sectors", "部门", "Sectors", EntityKinds.Sector),
        Linked("regions", "地区", "Regions", EntityKinds.Region),
        Linked("countries", "国家", "Countries", EntityKinds.Country),
        Linked("projects", "项目", "Projects", EntityKinds.Project),
        Linked("tools", "工具和服务", "Tools and services", EntityKinds.Tool),
    ];

    private static readonly ExportColumn[] Provenance =
    [
        new("links", new("实体链接依据", "Why it is linked"), 60, (row, _) => CellValue.Of(Reasons(row))) { NeedsLinks = true },
        Text("sourceFile", "来源文件", "Source file", 30, row => row.Document?.FileName),
        Text("sourceHash", "来源文件 SHA-256", "SHA-256 of the source file", 66, row => row.Document?.ContentHash),
        Text("provenance", "文件信息依据", "How title, symbol and date are known", 60, row => row.Document?.Provenance),
        Text("unofficialRenderingOf", "非正式译文，原件为", "Unofficial rendering of", 24, row => row.Document?.RenderingOf),
    ];

    /// <summary>All columns, in the order in which they are offered.</summary>
    public static IReadOnlyList<ExportColumn> All { get; } = [.. Found, .. Provenance];

    /// <summary>The columns of an export that asks for none.</summary>
    public static IReadOnlyList<ExportColumn> Default { get; } =
        [.. ((string[])["id", "kind", "title", "text", "citation", "symbol", "date", "year", "language", "url"]).Select(name => Find(name)!)];

    /// <summary>The name of the columns of a table of entities, which a search for one kind of them may ask for.</summary>
    public const string Entities = "entity";

    /// <summary>Names that stand for several columns.</summary>
    public static IReadOnlyList<string> GroupNames { get; } = ["default", "all", "provenance", Entities];

    /// <summary>The columns of an export of a search.</summary>
    /// <param name="search">The search.</param>
    /// <param name="names">The list of columns and groups divided by commas; empty for the default; <see cref="Entities"/> alone for those of the one kind searched for.</param>
    /// <param name="problem">What is wrong with the names; null where nothing is.</param>
    public static IReadOnlyList<ExportColumn>? Choose(SearchQuery search, string names, out SearchProblem? problem)
    {
        problem = null;
        if (names == Entities)
        {
            if (search.Filters.GetValueOrDefault(Facets.Kind) is [var kind] && EntityKinds.All.Contains(kind))
                return OfEntities(kind);
            problem = ExportMessages.EntityColumnsOfOneKind(search.Language);
            return null;
        }

        if (TryParse(names, out var columns, out var unknown))
            return columns;
        problem = ExportMessages.UnknownColumn(unknown, search.Language);
        return null;
    }

    /// <summary>Reads a list of columns and groups divided by commas; each column comes once, where it is first named.</summary>
    /// <param name="names">The list; empty for the default.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="unknown">The first name that is neither column nor group; empty where all are.</param>
    public static bool TryParse(string names, out IReadOnlyList<ExportColumn> columns, out string unknown)
    {
        unknown = "";
        columns = Default;
        var wanted = new List<ExportColumn>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            switch (name)
            {
                case "default": wanted.AddRange(Default); break;
                case "all": wanted.AddRange(All); break;
                case "provenance": wanted.AddRange(Provenance); break;
                case var _ when Find(name) is { } column: wanted.Add(column); break;
                default: unknown = name; return false;
            }
        }

        if (wanted.Count > 0)
            columns = [.. wanted.Distinct()];
        return true;
    }

    /// <summary>The columns in which entities of a kind are exported and imported, under the names they have in files.</summary>
    public static IReadOnlyList<ExportColumn> OfEntities(string kind) =>
    [
        .. EntityColumns.Of(kind).Select(column => new ExportColumn(column.Key, column.Header, column.Key is "id" ? 28 : 24, (row, _) => ValueOf(column, row)) { NeedsLinks = true }),
    ];

    private static CellValue ValueOf(EntityColumn column, ExportRow row) => row.Entity is null ? default : CellValue.Of(column.Read(row.Entity));

    private static ExportColumn? Find(string name) => All.FirstOrDefault(column => column.Name == name);

    private static ExportColumn Text(string name, string zh, string en, int width, Func<ExportRow, string?> value) =>
        new(name, new(zh, en), width, (row, _) => CellValue.Of(value(row)));

    private static ExportColumn Number(string name, string zh, string en, Func<ExportRow, double?> value) =>
        new(name, new(zh, en), 10, (row, _) => CellValue.Of(value(row)));

    private static ExportColumn Linked(string name, string zh, string en, string kind) =>
        new(name, new(zh, en), 24, (row, _) => CellValue.Of(string.Join(Divider, row.Entities.Where(id => id.Kind == kind).Select(id => id.Slug)))) { NeedsLinks = true };

    private static string Reasons(ExportRow row) => string.Join(Divider, row.Entity is { } entity
        ? entity.Relations.Select(relation => $"{relation.Target} ← {relation.Type}: {Named(relation.Source)}")
        : row.Links.Select(link => $"{link.Entity} ← {link.Rule}{(link.Inherited ? ", heading" : "")}: “{link.Quote}”"));

    private static string Named(Source source) =>
        source.DocumentId is { } document ? $"{document} {source.Locator}".TrimEnd() : source.Reference ?? source.Kind.ToString().ToLowerInvariant();
}
