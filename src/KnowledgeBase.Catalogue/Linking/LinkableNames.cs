using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>The names by which running text may speak of an entity.</summary>
internal static class LinkableNames
{
    public static IEnumerable<TermSurface> Of(Entity entity)
    {
        if (entity.Id.Kind == EntityKinds.ExpectedResult)
            return Statements(entity);
        var names = Named(entity.Name).Where(name => !entity.IsEverydayPhrase(name.Text))
            .Concat(entity.Aliases.Where(alias => alias.Context is null).Select(alias => new TermSurface(alias.Text, alias.Language)));
        return entity.Id.Kind switch
        {
            // 基石 is also an everyday word; the numbered pillars are named unmistakably, and all by what they are to do.
            EntityKinds.Pillar => names.Where(name => name.Text.Any(char.IsAsciiDigit)).Concat(Named(entity.Description)),
            EntityKinds.Tool => names.Where(IsDistinct),
            EntityKinds.Project => names.SelectMany(WithVariants).Concat(Codes(entity)),
            _ => names,
        };
    }

    /// <summary>
    /// A tool's name of a few Chinese characters, such as 版权 or 发展研究, is a subject before it is a tool; rows that list tools are found
    /// by <see cref="ToolRows"/> all the same.
    /// </summary>
    private static bool IsDistinct(TermSurface name) => name.Language != "zh" || name.Text.Length > 4 || name.Text.Any(char.IsAsciiLetter);

    /// <summary>Expected results are named by their statements; their codes are found as numbered references.</summary>
    private static IEnumerable<TermSurface> Statements(Entity result) =>
        Named(result.Description).Concat(result.Aliases.Select(alias => new TermSurface(alias.Text, alias.Language)));

    private static IEnumerable<TermSurface> Named(LocalizedText text)
    {
        if (text.Zh is { } zh)
            yield return new TermSurface(zh, "zh");
        if (text.En is { } en)
            yield return new TermSurface(en, "en");
    }

    private static IEnumerable<TermSurface> Codes(Entity project) =>
        project.Facts.Where(fact => fact.Name == "code").Select(fact => new TermSurface(fact.Value.In("en"), "und"));

    /// <summary>Titles are quoted with 与 and 和, and with a colon and a comma, as if they were the same.</summary>
    private static IEnumerable<TermSurface> WithVariants(TermSurface title)
    {
        yield return title;
        if (title.Language != "zh")
            yield break;
        foreach (var (from, to) in new[] { ('与', '和'), ('和', '与'), ('：', '、'), ('、', '：'), ('：', '，'), ('，', '：') })
        {
            if (title.Text.Contains(from, StringComparison.Ordinal))
                yield return title with { Text = title.Text.Replace(from, to) };
        }
    }
}
