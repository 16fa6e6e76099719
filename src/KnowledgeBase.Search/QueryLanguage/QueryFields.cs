using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>The fields of the query language and the names they may be typed by, in both languages. Immutable.</summary>
public static class QueryFields
{
    /// <summary>All fields, in the order in which they are told to people.</summary>
    public static IReadOnlyList<QueryField> All { get; } =
    [
        new("title", QueryFieldKind.Text, IndexLayout.Name, "name", "标题", "题名", "名称"),
        new("heading", QueryFieldKind.Text, IndexLayout.Heading, "headings", "section", "小标题", "章节", "节标题"),
        new("text", QueryFieldKind.Text, IndexLayout.Body, "body", "content", "正文", "内容", "全文"),
        new("link", QueryFieldKind.Text, IndexLayout.Address, "url", "链接", "网址"),
        new("symbol", QueryFieldKind.Symbol, "", "文号", "文件编号", "编号"),
        new("id", QueryFieldKind.Identifier, "", "标识"),
        new("kind", QueryFieldKind.Facet, Facets.Kind, "类型", "种类"),
        new("recommendation", QueryFieldKind.Facet, Facets.Recommendation, "rec", "recommendations", "建议", "发展议程建议"),
        new("cluster", QueryFieldKind.Facet, Facets.Cluster, "建议集", "集群"),
        new("expectedResult", QueryFieldKind.Facet, Facets.ExpectedResult, "expected-result", "expected_result", "result", "er", "预期成果", "预期结果"),
        new("pillar", QueryFieldKind.Facet, Facets.Pillar, "支柱", "战略支柱"),
        new("sector", QueryFieldKind.Facet, Facets.Sector, "部门"),
        new("region", QueryFieldKind.Facet, Facets.Region, "地区", "区域"),
        new("country", QueryFieldKind.Facet, Facets.Country, "国家", "国别"),
        new("status", QueryFieldKind.Facet, Facets.Status, "状态", "项目状态"),
        new("topic", QueryFieldKind.Facet, Facets.Topic, "主题", "专题"),
        new("document", QueryFieldKind.Facet, Facets.Document, "doc", "文件"),
        new("documentType", QueryFieldKind.Facet, Facets.DocumentType, "document-type", "document_type", "type", "文件类别", "文件类型"),
        new("language", QueryFieldKind.Facet, Facets.Language, "lang", "语文", "语言"),
        new("year", QueryFieldKind.Facet, Facets.Year, "年份", "年"),
        new("date", QueryFieldKind.Date, IndexLayout.Date, "日期"),
    ];

    private static readonly Dictionary<string, QueryField> ByName = All
        .SelectMany(field => field.OtherNames.Append(field.Name).Select(name => (Key: Normaliser.Fold(name), field)))
        .ToDictionary(pair => pair.Key, pair => pair.field, StringComparer.Ordinal);

    /// <summary>The field of a name, in either language, script, width and case; null where there is none.</summary>
    public static QueryField? Find(string name) => ByName.GetValueOrDefault(Normaliser.Fold(name));

    /// <summary>A field of the tree.</summary>
    /// <exception cref="KeyNotFoundException">No parser writes such a name.</exception>
    public static QueryField Get(string name) => ByName[Normaliser.Fold(name)];
}
