using KnowledgeBase.Catalogue;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <content>Entities, and the links from passages to them.</content>
public sealed partial class KnowledgeStore
{
    /// <summary>
    /// Makes the entities equal to a set, in one transaction. Only those that are new, differ or are gone count as changes. Links to entities that
    /// are gone go with them; the documents they were in then count as not yet linked.
    /// </summary>
    /// <exception cref="ArgumentException">Two entities share an identifier.</exception>
    public EntityChanges PutEntities(IReadOnlyList<Entity> all)
    {
        var wanted = new Dictionary<EntityId, string>();
        foreach (var entity in all)
        {
            if (!wanted.TryAdd(entity.Id, EntityTable.Write(entity)))
                throw new ArgumentException($"There are two entities '{entity.Id}'.", nameof(all));
        }
        return _file.Write(connection =>
        {
            var stored = EntityTable.Contents(connection);
            var added = wanted.Keys.Where(id => !stored.ContainsKey(id)).Order().ToList();
            var changed = wanted.Keys.Where(id => stored.TryGetValue(id, out var content) && content != wanted[id]).Order().ToList();
            var removed = stored.Keys.Where(id => !wanted.ContainsKey(id)).Order().ToList();
            foreach (var id in added.Concat(changed))
            {
                EntityTable.Put(connection, id, wanted[id]);
                ChangeTable.Record(connection, ChangeTable.EntityKind, id.ToString(), deleted: false);
            }
            foreach (var id in removed)
                Remove(connection, id);
            return new EntityChanges(added.Count, changed.Count, removed.Count, wanted.Count - added.Count - changed.Count);
        });
    }

    /// <summary>Puts new links of a document in place of the old.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="links">Its links.</param>
    /// <param name="linkedWith">The fingerprint of the catalogue they were made with.</param>
    /// <returns>Whether the links differ from those there were; only then is there a new change. False also where there is no such document.</returns>
    /// <exception cref="ArgumentException">A link is from a passage that is not there.</exception>
    public bool PutLinks(string documentId, IReadOnlyList<PassageLink> links, string linkedWith)
    {
        var rows = LinkTable.Rows(documentId, links);
        var digest = Digest(rows);
        return _file.Write(connection =>
        {
            if (DocumentTable.Find(connection, documentId) is not { } stored)
                return false;
            var changed = stored.LinkDigest != digest;
            if (changed)
            {
                DocumentChecks.Check(links, PassageTable.Of(connection, documentId).Select(passage => passage.Locator).ToHashSet(StringComparer.Ordinal));
                LinkTable.DeleteOf(connection, documentId);
                LinkTable.Insert(connection, rows);
                ChangeTable.Record(connection, ChangeTable.DocumentKind, documentId, deleted: false);
            }
            if (changed || stored.LinkedWith != linkedWith)
                DocumentTable.UpdateLinking(connection, stored with { LinkDigest = digest, LinkedWith = linkedWith });
            return changed;
        });
    }

    /// <summary>All entities, or those of a kind; by kind in the order of <see cref="EntityKinds.All"/>, then by slug, numbers by their value.</summary>
    public IReadOnlyList<Entity> Entities(string? kind = null)
    {
        var entities = _file.Read(connection => kind is null ? EntityTable.All(connection) : EntityTable.OfKind(connection, kind));
        return entities.OrderBy(entity => entity.Id, EntityOrder.Instance).ToList();
    }

    /// <summary>An entity, or null.</summary>
    public Entity? FindEntity(EntityId id) => FindEntities([id]).GetValueOrDefault(id);

    /// <summary>Many entities out of one state of the store; those that are not there are left out.</summary>
    public IReadOnlyDictionary<EntityId, Entity> FindEntities(IReadOnlyList<EntityId> ids) =>
        _file.ReadTogether(connection => EntityTable.Find(connection, ids));

    /// <summary>A document's links, in the order in which they were given.</summary>
    public IReadOnlyList<PassageLink> LinksIn(string documentId) => _file.Read(connection => LinkTable.In(connection, documentId));

    /// <summary>The links of many passages out of one state of the store; a passage without links has an empty list.</summary>
    public IReadOnlyDictionary<(string DocumentId, string Locator), IReadOnlyList<PassageLink>> FindLinks(
        IReadOnlyList<(string DocumentId, string Locator)> passages) =>
        _file.ReadTogether(connection => LinkTable.Find(connection, passages));

    /// <summary>The links to an entity, by document, then in their order there.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="limit">The most links to return, 1 or more.</param>
    /// <param name="after">Null, or <see cref="LinkPage.Next"/> of an earlier page; anything else starts at a place of no meaning.</param>
    public LinkPage LinksOf(EntityId entity, int limit, string? after = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var (document, position) = LinkPage.ReadCursor(after);
        var links = _file.Read(connection => LinkTable.To(connection, entity, document, position, limit));
        var next = links.Count < limit ? null : LinkPage.WriteCursor(links[^1].Link.DocumentId, links[^1].Position);
        return new LinkPage(links.Select(link => link.Link).ToList(), next);
    }

    /// <summary>How many links to an entity there are.</summary>
    public int CountLinks(EntityId entity) => _file.Read(connection => (int)LinkTable.CountTo(connection, entity));

    private static void Remove(SqliteConnection connection, EntityId id)
    {
        foreach (var documentId in LinkTable.DocumentsLinkingTo(connection, id))
        {
            var kept = LinkTable.In(connection, documentId).Where(link => link.Entity != id).ToList();
            var rows = LinkTable.Rows(documentId, kept);
            LinkTable.DeleteOf(connection, documentId);
            LinkTable.Insert(connection, rows);
            var row = DocumentTable.Find(connection, documentId)!;
            DocumentTable.UpdateLinking(connection, row with { LinkDigest = Digest(rows), LinkedWith = "" });
            ChangeTable.Record(connection, ChangeTable.DocumentKind, documentId, deleted: false);
        }
        EntityTable.Delete(connection, id);
        ChangeTable.Record(connection, ChangeTable.EntityKind, id.ToString(), deleted: true);
    }
}
