using System.Globalization;
using KnowledgeBase.Export.Addresses;
using KnowledgeBase.Index;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Manifests;

/// <summary>What an export is of, and how to get it again.</summary>
public sealed record ExportManifest
{
    /// <summary>The query as it was understood, with its expansions.</summary>
    public required QueryReading Query { get; init; }

    /// <summary>The values chosen, by facet.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; }

    public required SearchSort Sort { get; init; }

    public required string Format { get; init; }

    /// <summary>The names of the columns; null for formats that have none to choose.</summary>
    public required IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Only what is new or changed after this change of the store was asked for; null where everything was.</summary>
    public long? Since { get; init; }

    /// <summary>The language of citations and labels.</summary>
    public required string Language { get; init; }

    /// <summary>How many hits the search has.</summary>
    public required int Total { get; init; }

    /// <summary>How many were written; null before that is known.</summary>
    public int? Rows { get; init; }

    /// <summary>The generation of the index.</summary>
    public required IndexGeneration Generation { get; init; }

    /// <summary>True where the index changed while the hits were read, so that a hit may have come twice or not at all; null before that is known.</summary>
    public bool? GenerationChanged { get; init; }

    /// <summary>The store's change sequence, from which changes can be asked for.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many texts were cut because a cell of the format holds no more; null where the format has no such bound.</summary>
    public int? TextsCut { get; init; }

    public required ManifestLinks Links { get; init; }

    internal static ExportManifest Of(ExportRequest request, AllHits hits, long sequence, DateTimeOffset at)
    {
        var search = request.Search;
        return new ExportManifest
        {
            Query = hits.Query,
            Filters = search.Filters,
            Sort = search.Sort ?? (search.Text.Length == 0 ? SearchSort.Title : SearchSort.Relevance),
            Format = request.Format.Name,
            Columns = request.Format.HasColumns ? [.. request.Columns.Select(column => column.Name)] : null,
            Since = request.Since,
            Language = search.Language,
            Total = hits.Total,
            Generation = hits.Generation,
            Sequence = sequence,
            At = at,
            Links = ManifestLinks.Of(request, sequence),
        };
    }
}

/// <summary>Where to get it again.</summary>
/// <param name="Export">The same export, of what is found then.</param>
/// <param name="Results">The page of results.</param>
/// <param name="Api">The results as JSON, page by page.</param>
/// <param name="Manifest">This manifest.</param>
/// <param name="Changes">What of the search is new or changed since, and what has been deleted.</param>
/// <param name="Feed">The Atom feed of the search.</param>
public sealed record ManifestLinks(string Export, string Results, string Api, string Manifest, string Changes, string Feed)
{
    internal static ManifestLinks Of(ExportRequest request, long sequence)
    {
        List<KeyValuePair<string, string>> search = [.. SearchLink.Lasting(request.Search), new("lang", request.Search.Language)];
        List<KeyValuePair<string, string>> form = [new("format", request.Format.Name)];
        if (request.ColumnNames is { } columns)
            form.Add(new("columns", columns));
        if (request.Since is { } since)
            form.Add(new("since", since.ToString(CultureInfo.InvariantCulture)));
        return new ManifestLinks(
            request.Site + SearchLink.Of("/api/v1/export", [.. form, .. search]),
            request.Site + SearchLink.Of("/search", search),
            request.Site + SearchLink.Of("/api/v1/search", search),
            request.Site + SearchLink.Of("/api/v1/export/manifest", [.. form, .. search]),
            request.Site + SearchLink.Of("/api/v1/changes", [new("since", sequence.ToString(CultureInfo.InvariantCulture)), .. search]),
            request.Site + SearchLink.Of("/feed", search));
    }
}
