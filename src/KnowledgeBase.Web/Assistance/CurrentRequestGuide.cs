using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Assistance;

/// <summary>What the manuals in the store say of requests; read again only when the store has changed. Safe for many threads.</summary>
public sealed class CurrentRequestGuide(KnowledgeStore store)
{
    private const string Manual = "manual";

    private volatile Known? _known;

    /// <summary>The guide in a language where there is one in it, else in another; the newest manual's. Null where no manual says anything of requests.</summary>
    public RequestGuide? In(string language)
    {
        var known = _known;
        if (known is null || known.Sequence != store.ChangeSequence)
            _known = known = Read();
        return known.Guides.OrderByDescending(guide => guide.Manual.Language == language).ThenByDescending(guide => guide.Manual.Year).FirstOrDefault();
    }

    private Known Read()
    {
        // The sequence first: a change that comes in between is noticed by the next request.
        var sequence = store.ChangeSequence;
        return new Known(
            sequence,
            [
                .. store.Documents()
                    .Where(document => document.Type == Manual)
                    .Select(document => RequestGuideReader.Read(document, store.Passages(document.Id)))
                    .OfType<RequestGuide>(),
            ]);
    }

    private sealed record Known(long Sequence, IReadOnlyList<RequestGuide> Guides);
}
