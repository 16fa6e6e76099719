using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Tools;

/// <summary>Tables of tools and services: a column for the name, one for the description, one for whom to ask and where to look.</summary>
internal static class ToolTables
{
    private static readonly string[] NameHeaders = ["名称", "工具名称", "name", "tool", "name of tool", "tool or service"];
    private static readonly string[] DescriptionHeaders = ["描述", "简要描述", "说明", "简介", "description", "brief description"];
    private static readonly string[] ContactHeaders = ["联络", "联系", "链接", "contact", "link", "website"];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        var topics = new TopicHeadings(source.Passages);
        foreach (var row in source.Passages.Where(passage => passage.Kind == PassageKind.TableRow && passage.Cells.Count >= 3))
        {
            var name = row.Cells.FirstOrDefault(cell => IsNameHeader(cell.Header));
            var description = Cell(row, DescriptionHeaders);
            var contact = row.Cells.FirstOrDefault(cell => Mentions(cell.Header, ContactHeaders));
            if (name is null || description is null || contact is null || ToolName.Read(name.Text) is not { } tool)
                continue;
            yield return Contribution(source, row, tool, description.Text, ContactCell.Read(contact.Text), topics.Of(row));
        }
    }

    /// <summary>Whether a column headed so holds the names of tools.</summary>
    public static bool IsNameHeader(string? header) => header is not null && NameHeaders.Contains(header.Trim().ToLowerInvariant());

    /// <summary>One tool.</summary>
    private static EntityContribution Contribution(
        DocumentSource source, Passage row, ToolName tool, string description, ContactCell contact, string? topic)
    {
        var language = source.LanguageOf(row);
        var texts = new List<StatedText> { new(TextField.Name, language, tool.Name, source.At(row, tool.Printed)) };
        if (description.Trim().Length > 0)
            texts.Add(new StatedText(TextField.Description, language, description.Trim(), source.At(row, FirstLine(description))));
        return new EntityContribution
        {
            Kind = EntityKinds.Tool,
            Texts = texts,
            Aliases = tool.Acronym is null ? [] : [new EntityAlias(tool.Acronym, "und")],
            Facts = [.. Facts(source, row, contact, topic)],
            NamedRelations = [.. contact.Units.Select(unit => new NamedRelation("contact", EntityKinds.Contact, unit, source.At(row, unit), IsOptional: true))],
        };
    }

    private static IEnumerable<Fact> Facts(DocumentSource source, Passage row, ContactCell contact, string? topic)
    {
        if (topic is not null)
            yield return new Fact("topic", new LocalizedText(topic, topic), source.At(row));
        foreach (var unit in contact.Units)
            yield return new Fact("unit", source.Text(row, unit), source.At(row, unit));
        if (contact.Point is { } point)
            yield return new Fact("contact-point", source.Text(row, point), source.At(row, row.Text.Contains(point, StringComparison.Ordinal) ? point : null));
        foreach (var link in contact.Links)
            yield return new Fact("link", new LocalizedText(link, link), source.At(row, link));
    }

    private static TableCell? Cell(Passage row, string[] headers) =>
        row.Cells.FirstOrDefault(cell => cell.Header is { } header && headers.Contains(header.Trim().ToLowerInvariant()));

    private static bool Mentions(string? header, string[] words) =>
        header is not null && Array.Exists(words, word => header.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string FirstLine(string text) => text.Trim().Split('\n')[0];
}
