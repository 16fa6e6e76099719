using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Columns;

namespace KnowledgeBase.Export.Manifests;

/// <summary>A manifest as lines of a name and a value, for people.</summary>
internal static class ManifestTable
{
    public static IEnumerable<IReadOnlyList<CellValue>> Of(ExportManifest manifest)
    {
        var language = manifest.Language;
        yield return Line("检索式", "Query", manifest.Query.Text);
        yield return Line("理解为", "Understood as", manifest.Query.Parsed);
        if (manifest.Query.Corrected is { } corrected)
            yield return Line("拼写更正", "Spelling corrected", $"{corrected.From} → {corrected.To}");
        if (manifest.Query.Relaxed)
            yield return Line("放宽", "Relaxed", new LocalizedText("没有同时包含所有检索词的内容", "Nothing holds all the words together").In(language));
        foreach (var expansion in manifest.Query.Expansions)
            yield return Line("同时检索", "Also searched", $"{expansion.Term} → {expansion.Added} ({expansion.Source})");
        foreach (var (facet, values) in manifest.Filters)
            yield return Line($"筛选：{facet}", $"Filter: {facet}", string.Join("; ", values));
        yield return Line("排序", "Sorted by", manifest.Sort.ToString().ToLowerInvariant());
        yield return Number("命中数", "Results found", manifest.Total);
        if (manifest.Rows is { } rows)
            yield return Number("本表行数", "Rows written", rows);
        if (manifest.TextsCut is > 0 and var cut)
            yield return Number("因单元格上限而截断的文本", "Texts cut, as a cell holds 32,767 characters", cut);
        yield return Number("索引代次", "Generation of the index", manifest.Generation.Number);
        if (manifest.GenerationChanged == true)
            yield return Line("注意", "Note", new LocalizedText("导出期间索引有更新，个别结果可能重复或缺失", "The index changed during the export; a result may be there twice or not at all").In(language));
        yield return Number("变更序号", "Change sequence", manifest.Sequence);
        yield return Line("导出时间（UTC）", "Exported at (UTC)", manifest.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        yield return Link("再次导出", "Export again", manifest.Links.Export);
        yield return Link("检索结果页", "Page of results", manifest.Links.Results);
        yield return Link("此后的变更", "Changes since", manifest.Links.Changes);
        yield return Link("订阅", "Feed", manifest.Links.Feed);

        CellValue[] Line(string zh, string en, string value) => [Named(zh, en), CellValue.Of(value)];
        CellValue[] Number(string zh, string en, double value) => [Named(zh, en), CellValue.Of((double?)value)];
        CellValue[] Link(string zh, string en, string address) => [Named(zh, en), CellValue.Link(address)];
        CellValue Named(string zh, string en) => CellValue.Of(language == "en" ? en : zh);
    }
}
