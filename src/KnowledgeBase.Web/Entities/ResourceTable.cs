using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Entities;

/// <summary>Resources as the programme and budget states them: a row for each sector, a column for each measure.</summary>
/// <param name="Unit">The unit as it is stated, such as <c>thousand Swiss francs</c>; null where none is.</param>
/// <param name="Measures">The measures in order, such as <c>2024/25 proposed budget</c>.</param>
/// <param name="Rows">The rows.</param>
public sealed record ResourceTable(string? Unit, IReadOnlyList<string> Measures, IReadOnlyList<ResourceRow> Rows)
{
    /// <summary>The name of the facts it is read from.</summary>
    public const string FactName = "resources";

    /// <summary>The largest single figure, which the bars are drawn against; 0 where there is none.</summary>
    public decimal Largest => Rows.SelectMany(row => row.Figures.Values).Max(figure => NamedValue.NumberIn(figure)) ?? 0;

    /// <summary>Whether a cell holds more than one figure.</summary>
    public bool HasSeveralFigures => Rows.Any(row => row.Figures.Values.Any(figure => NamedValue.NumberIn(figure) is null));

    /// <summary>Reads facts of the form <c>name: measure figure; measure figure (unit)</c>, name and unit may be missing; null where one is of another form.</summary>
    public static ResourceTable? Of(Entity entity, string language)
    {
        var rows = new List<ResourceRow>();
        var measures = new List<string>();
        string? unit = null;
        foreach (var fact in entity.Facts.Where(fact => fact.Name == FactName))
        {
            var (figuresAsText, itsUnit) = WithoutUnit(fact.Value.In(language));
            unit ??= itsUnit;
            var named = NamedValue.Of(figuresAsText);
            var figures = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var part in (named?.Value ?? figuresAsText).Split(['；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (FigureIn(part) is not var (measure, figure) || itsUnit != unit)
                    return null;
                figures[measure] = figure;
                if (!measures.Contains(measure))
                    measures.Add(measure);
            }
            rows.Add(new ResourceRow(named?.Name, figures, fact.Source));
        }
        return rows.Count == 0 ? null : new ResourceTable(unit, measures, rows);
    }

    private static (string Text, string? Unit) WithoutUnit(string text)
    {
        var open = text.AsSpan().TrimEnd().LastIndexOfAny('(', '（');
        return open > 0 && text.TrimEnd()[^1] is ')' or '）' ? (text[..open].TrimEnd(), text.TrimEnd()[(open + 1)..^1].Trim()) : (text, null);
    }

    /// <summary>The measure, and the figures that end the text: <c>2024/25 proposed budget</c> and <c>10,155 9,155</c>.</summary>
    private static (string Measure, string Figure)? FigureIn(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length;
        while (first > 0 && NamedValue.NumberIn(words[first - 1]) is not null)
            first--;
        return first == 0 || first == words.Length ? null : (string.Join(' ', words[..first]), string.Join(' ', words[first..]));
    }
}

/// <summary>The resources of one sector.</summary>
/// <param name="Name">The sector; null where the whole is meant.</param>
/// <param name="Figures">The figures as printed, by measure.</param>
/// <param name="Source">Where they are from.</param>
public sealed record ResourceRow(string? Name, IReadOnlyDictionary<string, string> Figures, Source Source);
