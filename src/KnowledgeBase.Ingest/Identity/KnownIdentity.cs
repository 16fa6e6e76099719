using KnowledgeBase.Documents.Manifest;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>What is known of a document beside its text: from the documents.yaml of its folder, and over it, key by key, from the sidecar of its file.</summary>
/// <param name="Entry">The values; where they come from a sidecar alone, those it does not give mean nothing.</param>
/// <param name="Keys">The keys that are given; null for all, as in documents.yaml.</param>
internal sealed record KnownIdentity(ManifestEntry Entry, IReadOnlySet<string>? Keys)
{
    public string? Id => Has("id") ? Entry.Id : null;

    public string? Symbol => Has("symbol") ? Entry.Symbol : null;

    public string? TitleZh => Has("title.zh") ? Entry.TitleZh : null;

    public string? TitleEn => Has("title.en") ? Entry.TitleEn : null;

    public int? Session => Has("session") ? Entry.Session : null;

    public DateOnly? Date => Has("date") ? Entry.Date : null;

    public string? Language => Has("language") ? Entry.Language : null;

    public DocumentType? Type => Has("type") ? Entry.Type : null;

    public string? RenderingOf => Has("rendering_of") ? Entry.RenderingOf : null;

    public string? TwinOf => Has("twin_of") ? Entry.TwinOf : null;

    public string? Provenance => Has("provenance") ? Entry.Provenance : null;

    /// <summary>Whether it says all there is to say, so that the text need not be asked for a title.</summary>
    public bool IsWhole => Keys is null;

    /// <summary>What both say, the sidecar before the manifest; null where neither says anything.</summary>
    public static KnownIdentity? Of(ManifestEntry? entry, SidecarResult.Valid? sidecar)
    {
        if (sidecar is null || sidecar.Keys.Count == 0)
            return entry is null ? null : new KnownIdentity(entry, null);
        if (entry is null)
            return new KnownIdentity(sidecar.Entry, sidecar.Keys.Order(StringComparer.Ordinal).ToHashSet());
        var over = new KnownIdentity(sidecar.Entry, sidecar.Keys);
        return new KnownIdentity(
            entry with
            {
                Id = over.Id ?? entry.Id,
                Symbol = over.Symbol ?? entry.Symbol,
                TitleZh = over.TitleZh ?? entry.TitleZh,
                TitleEn = over.TitleEn ?? entry.TitleEn,
                Session = over.Session ?? entry.Session,
                Date = over.Date ?? entry.Date,
                Language = over.Language ?? entry.Language,
                Type = over.Type ?? entry.Type,
                RenderingOf = over.RenderingOf ?? entry.RenderingOf,
                TwinOf = over.TwinOf ?? entry.TwinOf,
                Provenance = over.Provenance ?? entry.Provenance,
            },
            null);
    }

    private bool Has(string key) => Keys?.Contains(key) ?? true;
}
