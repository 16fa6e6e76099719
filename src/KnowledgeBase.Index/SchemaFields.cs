using System.Text.Json;

namespace KnowledgeBase.Index;

/// <summary>Looks fields up by name, and writes down what of a schema is fixed in a file.</summary>
internal static class SchemaFields
{
    private const int MostTextFields = 16;

    public static int TextFieldNumber(this IndexSchema schema, string name) => NumberOf(schema.TextFields, name, static f => f.Name, "text");

    public static int FacetNumber(this IndexSchema schema, string name) => NumberOf(schema.FacetFields, name, static f => f, "facet");

    public static int SortFieldNumber(this IndexSchema schema, string name) => NumberOf(schema.SortFields, name, static f => f.Name, "sort");

    /// <summary>Version and fields. Weights are not part of it: they count only when a search scores.</summary>
    public static string Fingerprint(this IndexSchema schema) => JsonSerializer.Serialize(new[]
    {
        [schema.Version],
        [.. schema.TextFields.Select(f => f.Name)],
        [.. schema.FacetFields.Select(f => schema.HierarchicalFacets.Contains(f) ? f + IndexSchema.LevelSeparator : f)],
        schema.SortFields.Select(f => $"{f.Name}:{f.Type}").ToArray(),
    });

    /// <exception cref="ArgumentException">The schema says something impossible.</exception>
    public static void Check(this IndexSchema schema)
    {
        if (schema.TextFields.Count is 0 or > MostTextFields)
            throw new ArgumentException($"A schema has 1 to {MostTextFields} text fields, not {schema.TextFields.Count}.", nameof(schema));
        foreach (var field in schema.TextFields)
        {
            if (field.Name.Length == 0 || !field.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || char.IsAsciiDigit(field.Name[0]))
                throw new ArgumentException($"The text field name '{field.Name}' is no ASCII identifier.", nameof(schema));
            if (!(field.Weight > 0 && double.IsFinite(field.Weight)))
                throw new ArgumentException($"The weight of text field '{field.Name}' must be greater than 0.", nameof(schema));
        }

        CheckUnique(schema.TextFields.Select(f => f.Name), "text");
        CheckUnique(schema.FacetFields, "facet");
        CheckUnique(schema.SortFields.Select(f => f.Name), "sort");
    }

    private static void CheckUnique(IEnumerable<string> names, string kind)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The {kind} field '{twice.Key}' is named twice.");
    }

    private static int NumberOf<T>(IReadOnlyList<T> fields, string name, Func<T, string> nameOf, string kind)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (nameOf(fields[i]) == name)
                return i;
        }

        throw new ArgumentException($"The index has no {kind} field '{name}'.");
    }
}
