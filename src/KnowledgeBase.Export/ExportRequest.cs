using KnowledgeBase.Export.Columns;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export;

/// <summary>What is to be taken away.</summary>
public sealed record ExportRequest
{
    /// <summary>The search; its size, page, cursor and facets are of no account.</summary>
    public required SearchQuery Search { get; init; }

    public required ExportFormat Format { get; init; }

    /// <summary>The columns of formats that have them.</summary>
    public IReadOnlyList<ExportColumn> Columns { get; init; } = ExportColumns.Default;

    /// <summary>The <c>columns</c> as asked for; null where the default was meant.</summary>
    public string? ColumnNames { get; init; }

    /// <summary>Only what is new or changed after this change of the store; null for everything.</summary>
    public long? Since { get; init; }

    /// <summary>The address of the site without a slash at its end, such as <c>http://localhost:5080</c>, before which links are put.</summary>
    public required string Site { get; init; }
}
