using KnowledgeBase.Catalogue.Extraction.Tools;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Rows of tables of tools: the cell under the header for names is the tool's name, however everyday its words.</summary>
internal sealed class ToolRows
{
    private readonly Dictionary<string, EntityId> tools = [];

    public ToolRows(EntityCatalogue catalogue)
    {
        foreach (var tool in catalogue.OfKind(EntityKinds.Tool))
        {
            foreach (var name in new[] { tool.Name.Zh, tool.Name.En }.OfType<string>().Concat(tool.Aliases.Where(alias => alias.Context is null or AliasContexts.Cell).Select(alias => alias.Text)))
                tools.TryAdd(NameKey.Of(name), tool.Id);
        }
    }

    /// <summary>The tool whose row the passage is, at the cell with its name; null for other passages.</summary>
    public Mention? In(Passage passage)
    {
        if (passage.Kind != PassageKind.TableRow)
            return null;
        foreach (var (cell, start) in CellOffsets.Of(passage))
        {
            if (ToolTables.IsNameHeader(cell.Header)
                && ToolName.Read(cell.Text) is { } name
                && tools.TryGetValue(NameKey.Of(name.Name), out var tool))
                return new Mention(tool, LinkRules.Self, start, start + cell.Text.Length);
        }
        return null;
    }
}
