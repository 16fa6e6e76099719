namespace KnowledgeBase.Export.Columns;

/// <summary>The value of a cell: a text, a number, a day, or nothing.</summary>
public readonly record struct CellValue
{
    public string? Text { get; private init; }

    public double? Number { get; private init; }

    public DateOnly? Date { get; private init; }

    /// <summary>Whether the text is an address to follow.</summary>
    public bool IsLink { get; private init; }

    public static CellValue Of(string? text) => new() { Text = text };

    public static CellValue Of(double? number) => new() { Number = number };

    public static CellValue Of(DateOnly? date) => new() { Date = date };

    public static CellValue Link(string address) => new() { Text = address, IsLink = true };
}
