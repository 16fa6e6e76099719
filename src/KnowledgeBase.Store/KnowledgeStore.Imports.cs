using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Store;

/// <content>What was imported from tables.</content>
public sealed partial class KnowledgeStore
{
    /// <summary>Everything imported, by kind and slug.</summary>
    public IReadOnlyList<ImportedEntity> Imports() => _file.Read(ImportTable.All);

    /// <summary>What was imported of an entity, or null.</summary>
    public ImportedEntity? FindImport(EntityId id) => _file.Read(connection => ImportTable.Find(connection, id));

    /// <summary>Puts imports in place of what was imported of the same entities, all or none. The catalogue takes them in when it is built next.</summary>
    public void PutImports(IReadOnlyList<ImportedEntity> imports) => _file.Write(connection =>
    {
        foreach (var imported in imports)
            ImportTable.Put(connection, imported);
        return true;
    });

    /// <summary>Takes back what was imported of some entities, all or none; of the others nothing changes.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveImports(IReadOnlyList<EntityId> ids) => _file.Write(connection =>
    {
        var there = ids.Where(id => ImportTable.Find(connection, id) is not null).ToList();
        foreach (var id in there)
            ImportTable.Delete(connection, id);
        return there.Count;
    });
}
