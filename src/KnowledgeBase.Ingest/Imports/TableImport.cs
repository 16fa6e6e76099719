using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Catalogue.Tables;
using KnowledgeBase.Documents.Tables;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Imports;

/// <summary>What came of reading a table to be imported.</summary>
public abstract record TableImportResult
{
    private TableImportResult()
    {
    }

    /// <summary>The table was read; its rows may still be refused.</summary>
    public sealed record Planned(ImportPlan Plan) : TableImportResult;

    /// <summary>The file could not be read, for the reason given in English.</summary>
    public sealed record Unreadable(string Reason) : TableImportResult;
}

/// <summary>
/// Imports tables of entities into a store: first a plan, which changes nothing, then the rows of the plan that are not refused, all or none of them.
/// The catalogue takes them in with the next ingest, which may be one of no files.
/// </summary>
/// <param name="store">The store; open for writing where a plan is to be carried out.</param>
/// <param name="time">The clock.</param>
public sealed class TableImport(KnowledgeStore store, TimeProvider time)
{
    /// <summary>Works out what a file would change.</summary>
    /// <param name="kind">The kind of entity, one of <see cref="EntityColumns.ImportedKinds"/>.</param>
    /// <param name="fileName">The file's name, without folders, which the sources of facts will name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public TableImportResult Plan(string kind, string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        switch (TableFile.Read(bytes, cancellationToken: cancellationToken))
        {
            case TableFileResult.Failure failure:
                return new TableImportResult.Unreadable(failure.Detail);
            case TableFileResult.Success table:
                var catalogue = new EntityCatalogue(store.Entities());
                var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return new TableImportResult.Planned(EntityImport.Plan(kind, table.Rows, catalogue, row => Source.Imported($"{fileName}, row {row}, {day}")));
            default:
                throw new InvalidOperationException("A result of another sort.");
        }
    }

    /// <summary>Stores what a plan adds, beside what was imported before of the same entities.</summary>
    /// <returns>How many entities there were.</returns>
    public int Store(ImportPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var now = time.GetUtcNow();
        var imports = plan.Rows
            .Where(row => row is { Contribution: not null, Entity: not null })
            .Select(row =>
            {
                var id = row.Entity!.Value;
                var content = store.FindImport(id) is { } earlier ? ImportedRecords.Combine(earlier.Content, row.Contribution!) : row.Contribution!;
                return new ImportedEntity(id, content, $"row {row.Row}", now);
            })
            .ToList();
        store.PutImports(imports);
        return imports.Count;
    }

    /// <summary>Takes back what was imported of the entities that a plan's rows are about.</summary>
    /// <returns>How many there were.</returns>
    public int TakeBack(ImportPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return store.RemoveImports([.. plan.Rows.Select(row => row.Entity).OfType<EntityId>().Distinct()]);
    }
}
