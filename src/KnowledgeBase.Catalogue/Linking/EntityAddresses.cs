namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Finds tools by the addresses of their pages, and contacts by those of their mail and pages: a note that says no more than where the database is, speaks
/// of the database. The whole address must be theirs, but for what does not matter (scheme, www, language, closing slash); one that several share says nothing.
/// </summary>
internal sealed class EntityAddresses
{
    private const int ShortestAddress = 8;

    private readonly Dictionary<string, EntityId?> entities = new(StringComparer.Ordinal);

    public EntityAddresses(EntityCatalogue catalogue)
    {
        foreach (var entity in catalogue.OfKind(EntityKinds.Tool).Concat(catalogue.OfKind(EntityKinds.Contact)))
        {
            foreach (var address in entity.Facts.Where(fact => fact.Name is "link" or "email").Select(fact => Plain(fact.Value.In("en"))).Where(address => address.Length >= ShortestAddress).Distinct())
                entities[address] = entities.ContainsKey(address) ? null : entity.Id;
        }
    }

    /// <summary>The tools and contacts whose addresses stand in a text.</summary>
    public IEnumerable<Mention> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && text[at] is > ' ' and < '\u007F')
                at++;
            var run = text.AsSpan(start, at - start).TrimEnd(".,;:)");
            if (run.Length >= ShortestAddress && run.Contains('.') && entities.TryGetValue(Plain(run.ToString()), out var entity) && entity is { } known)
                yield return new Mention(known, LinkRules.Address, start, start + run.Length);
        }
    }

    private static string Plain(string address)
    {
        var plain = address.ToLowerInvariant();
        var scheme = plain.IndexOf("://", StringComparison.Ordinal);
        plain = scheme < 0 ? plain : plain[(scheme + 3)..];
        plain = plain.StartsWith("www.", StringComparison.Ordinal) ? plain[4..] : plain;
        plain = plain.TrimEnd('/') + "/";
        foreach (var language in new[] { "/en/", "/zh/" })
            plain = plain.Replace(language, "/", StringComparison.Ordinal);
        return plain.TrimEnd('/');
    }
}
