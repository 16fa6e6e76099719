using System.Text;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Word.Numbering;

/// <summary>
/// Counts through the lists as Word does: lists of one definition share their counts, a level begins anew behind a higher one, and a list
/// that overrides a start begins there the first time it is used (ISO/IEC 29500-1, 17.9).
/// </summary>
internal sealed class ListCounters(NumberingDefinitions definitions, StyleSheet styles)
{
    private const int Levels = 9;

    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<(int List, int Level)> started = [];

    /// <summary>The level whose style the paragraph has, for a style that names a list but no level.</summary>
    public int LevelOfStyle(int list, string? style)
    {
        if (style is not null && definitions.Use(list) is { } use && Definition(use) is var (_, definition))
        {
            foreach (var (number, level) in definition.Levels)
            {
                if (level.Style == style)
                    return number;
            }
        }

        return 0;
    }

    /// <summary>The label and place of the next paragraph of a list; null where the list is not defined.</summary>
    public (NumberLabel? Label, ListPlace Place)? Next(int list, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (definitions.Use(list) is not { } use || Definition(use) is not var (id, definition) || LevelOf(use, definition, level) is not { } defined)
            return null;
        var count = counts.TryGetValue(id, out var known) ? known : counts[id] = new int?[Levels];
        if (use.Starts.TryGetValue(level, out var start) && started.Add((list, level)))
            count[level] = start;
        else
            count[level] = count[level] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : defined.Start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if ((LevelOf(use, definition, deeper)?.RestartsBehind ?? deeper) > level)
                count[deeper] = null;
        }

        return (Label(use, definition, defined, count, level), new ListPlace(id, level));
    }

    private static NumberLabel? Label(ListUse use, ListDefinition definition, ListLevel level, int?[] count, int at)
    {
        if (level.Format == "bullet")
            return new NumberLabel(Bullet(level), 0, NumberShape.Bullet);
        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length && text.Length < 200; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var of = level.Text[++i] - '1';
                var other = LevelOf(use, definition, of);
                var format = other?.Format is null or "bullet" ? "decimal" : level.IsLegal && other.Format != "decimalZero" ? "decimal" : other.Format;
                text.Append(NumberFormat.Write(count[of] ?? other?.Start ?? 1, format));
            }
            else
            {
                text.Append(level.Text[i]);
            }
        }

        var label = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return label.Length == 0 ? null : new NumberLabel(label, count[at] ?? 1, level.IsLegal || level.Format == "none" ? NumberShape.Digits : NumberFormat.Shape(level.Format));
    }

    private static string Bullet(ListLevel level)
    {
        var text = level.Text.Trim();
        if (text.Length == 0 || level.InSymbolFont || text[0] is >= '\uE000' and <= '\uF8FF')
            return text.Length == 1 && text[0] is '-' or '–' ? text : "•";
        return text.Length > 3 ? text[..3].Trim() : text;
    }

    private static ListLevel? LevelOf(ListUse use, ListDefinition definition, int level) =>
        use.Levels.GetValueOrDefault(level) ?? definition.Levels.GetValueOrDefault(level);

    /// <summary>The definition of a list, through the style that holds it where it only names one.</summary>
    private (int Id, ListDefinition Definition)? Definition(ListUse use)
    {
        if (definitions.Definition(use.Definition) is not { } own)
            return null;
        if (own.StyleLink is { } link && styles.ListOf(link) is { } list && definitions.Use(list) is { } linked
            && definitions.Definition(linked.Definition) is { StyleLink: null } definition)
            return (linked.Definition, definition);
        return (use.Definition, own);
    }
}
