using System.Globalization;
using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Excel;

/// <summary>The number formats of a workbook's cells, by the index of their style.</summary>
internal sealed class Styles
{
    /// <summary>More styles than Excel allows.</summary>
    private const int Most = 65_536;

    private readonly Dictionary<int, string> codes = [];
    private readonly List<int> cells = [];
    private readonly Dictionary<int, NumberFormat> formats = [];

    /// <summary>The format of a cell with a style; <see cref="NumberFormat.General"/> where there is none.</summary>
    public NumberFormat this[int style]
    {
        get
        {
            if (style < 0 || style >= cells.Count)
                return NumberFormat.General;
            var id = cells[style];
            if (!formats.TryGetValue(id, out var format))
                formats[id] = format = codes.TryGetValue(id, out var code) ? NumberFormat.Parse(code) : NumberFormat.OfId(id);
            return format;
        }
    }

    /// <summary>Reads the part.</summary>
    public void Read(PartXml xml)
    {
        var inCells = false;
        while (xml.Read())
        {
            if (!xml.IsElement)
                continue;
            if (xml.Name == "numFmt" && Number(xml.Attribute("numFmtId")) is { } id && xml.Attribute("formatCode") is { } code && codes.Count < Most)
                codes[id] = code;
            else if (xml.Name is "cellXfs" or "cellStyleXfs" or "cellStyles" or "dxfs")
                inCells = xml.Name == "cellXfs";
            else if (inCells && xml.Name == "xf" && cells.Count < Most)
                cells.Add(Number(xml.Attribute("numFmtId")) ?? 0);
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
