using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Word;

/// <summary>Reads a table with its merged cells; rows whose deletion is tracked are left out.</summary>
/// <param name="xml">The part, which stands on the table.</param>
/// <param name="readBlocks">Reads the paragraphs and tables of a cell, and calls its second argument on the cell's properties.</param>
internal sealed class TableReader(PartXml xml, Action<Action<Draft>, Action> readBlocks)
{
    private const int MostColumns = 1_000;

    /// <summary>Reads the table.</summary>
    public TableDraft Read()
    {
        var rows = new List<RowDraft>();
        ReadRows(rows);
        return new TableDraft(rows);
    }

    private void ReadRows(List<RowDraft> rows)
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "tr")
                ReadRow(rows);
            else if (xml.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
                ReadRows(rows);
        }
    }

    private void ReadRow(List<RowDraft> rows)
    {
        var cells = new List<CellDraft>();
        bool isHeader = false, isDeleted = false;
        ReadCells(cells, ref isHeader, ref isDeleted);
        if (!isDeleted && cells.Count > 0)
            rows.Add(new RowDraft(cells, isHeader));
    }

    private void ReadCells(List<CellDraft> cells, ref bool isHeader, ref bool isDeleted)
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "trPr")
                ReadRowProperties(cells, ref isHeader, ref isDeleted);
            else if (xml.Name == "tc")
                ReadCell(cells);
            else if (xml.Name is "sdt" or "sdtContent" or "customXml")
                ReadCells(cells, ref isHeader, ref isDeleted);
        }
    }

    private void ReadRowProperties(List<CellDraft> cells, ref bool isHeader, ref bool isDeleted)
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "tblHeader":
                    isHeader = xml.Attribute("val") is not ("0" or "false" or "off");
                    break;
                case "del":
                    isDeleted = true;
                    break;
                case "gridBefore" when Columns(xml.Attribute("val")) is > 0 and var before:
                    cells.Add(new CellDraft([], before));
                    break;
            }
        }
    }

    private void ReadCell(List<CellDraft> cells)
    {
        var content = new List<Draft>();
        var columns = 1;
        bool continuesAbove = false, continuesLeft = false;
        readBlocks(content.Add, () =>
        {
            for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
            {
                if (xml.Name == "gridSpan")
                    columns = Math.Max(1, Columns(xml.Attribute("val")));
                else if (xml.Name == "vMerge")
                    continuesAbove = xml.Attribute("val") is not "restart";
                else if (xml.Name == "hMerge")
                    continuesLeft = xml.Attribute("val") is not "restart";
            }
        });
        if (continuesLeft && cells.Count > 0)
            cells[^1] = cells[^1] with { Columns = Math.Min(cells[^1].Columns + columns, MostColumns), Content = [.. cells[^1].Content, .. content] };
        else
            cells.Add(new CellDraft(continuesAbove ? [] : content, columns, continuesAbove));
    }

    private static int Columns(string? text) => Math.Clamp(ParagraphProperties.Number(text) ?? 0, 0, MostColumns);
}
