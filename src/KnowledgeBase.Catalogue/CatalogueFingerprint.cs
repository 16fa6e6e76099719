using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Catalogue;

/// <summary>A hash over everything a catalogue says.</summary>
internal static class CatalogueFingerprint
{
    /// <summary>Separates fields; no text contains it.</summary>
    private const char Separator = '\u001F';

    public static string Of(IEnumerable<Entity> entities)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new StringBuilder();
        foreach (var entity in entities)
        {
            Write(entity, line.Clear());
            hash.AppendData(Encoding.UTF8.GetBytes(line.ToString()));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Write(Entity entity, StringBuilder line)
    {
        Append(line, "entity", entity.Id.ToString(), entity.Name.Zh, entity.Name.En, entity.Description.Zh, entity.Description.En);
        foreach (var alias in entity.Aliases)
            Append(line, "alias", alias.Text, alias.Language, alias.Search ? "search" : null, alias.Context);
        foreach (var fact in entity.Facts)
            Append(line, "fact", fact.Name, fact.Value.Zh, fact.Value.En, fact.TranslatedInto, Text(fact.Source));
        foreach (var relation in entity.Relations)
            Append(line, "relation", relation.Type, relation.Target.ToString(), Text(relation.Source));
        foreach (var origin in entity.TextOrigins)
            Append(line, "origin", origin.Field, Text(origin.Source));
        foreach (var source in entity.Sources)
            Append(line, "source", Text(source));
    }

    private static string Text(Source source) =>
        string.Join(Separator, source.Kind, source.DocumentId, source.Locator, source.Quote, source.Reference);

    private static void Append(StringBuilder line, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
            line.Append(field).Append(Separator);
        line.Append('\n');
    }
}
