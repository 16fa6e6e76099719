namespace KnowledgeBase.Export;

/// <summary>A format in which hits are taken away.</summary>
/// <param name="Name">Its name in addresses and on the command line.</param>
/// <param name="MediaType">Its media type, with the character set where it is text.</param>
/// <param name="Extension">The extension of its files, without a dot.</param>
/// <param name="MostHits">How many hits it takes at most; <see cref="int.MaxValue"/> where there is no bound.</param>
public sealed record ExportFormat(string Name, string MediaType, string Extension, int MostHits = int.MaxValue)
{
    public static readonly ExportFormat Csv = new("csv", "text/csv; charset=utf-8; header=present", "csv");
    public static readonly ExportFormat Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    public static readonly ExportFormat JsonLines = new("jsonl", "application/x-ndjson; charset=utf-8", "jsonl");
    public static readonly ExportFormat Ris = new("ris", "application/x-research-info-systems; charset=utf-8", "ris");
    public static readonly ExportFormat BibTex = new("bibtex", "application/x-bibtex; charset=utf-8", "bib");
    public static readonly ExportFormat CslJson = new("csljson", "application/vnd.citationstyles.csl+json; charset=utf-8", "json");

    /// <summary>A list of quotations to be read: bounded, since no word processor opens a million paragraphs.</summary>
    public static readonly ExportFormat Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", 10_000);

    /// <summary>All formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [Csv, Xlsx, JsonLines, Ris, BibTex, CslJson, Docx];

    /// <summary>Whether columns can be chosen.</summary>
    public bool HasColumns => this == Csv || this == Xlsx;

    /// <summary>The format with a name, or null.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
