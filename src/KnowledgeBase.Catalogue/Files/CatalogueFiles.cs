using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Files;

/// <summary>What was read from catalogue files. Entries with errors are left out; all others are there.</summary>
public sealed record LoadedCatalogueFiles(IReadOnlyList<EntityContribution> Contributions, IReadOnlyList<CatalogueFileError> Errors)
{
    /// <summary>Wordings of facts in both languages: one as documents have it, the other translated here.</summary>
    public IReadOnlyList<LocalizedText> Translations { get; init; } = [];
}

/// <summary>Something wrong in a catalogue file.</summary>
/// <param name="File">The name of the file, without folders.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and what to do, in English.</param>
public sealed record CatalogueFileError(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, line {Line}: {Message}";
}

/// <summary>Reads the catalogue's YAML files; README.md beside them tells their form.</summary>
public static class CatalogueFiles
{
    /// <summary>Reads every <c>*.yaml</c> file of a folder, in the order of their names, but that of <see cref="AcceptedIssues"/>.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static LoadedCatalogueFiles Load(string folder)
    {
        var contributions = new List<EntityContribution>();
        var translations = new List<LocalizedText>();
        var errors = new List<CatalogueFileError>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Where(path => Path.GetFileName(path) != AcceptedIssues.FileName).Order(StringComparer.Ordinal))
        {
            var loaded = Parse(Path.GetFileName(path), File.ReadAllText(path));
            contributions.AddRange(loaded.Contributions);
            translations.AddRange(loaded.Translations);
            errors.AddRange(loaded.Errors);
        }
        return new LoadedCatalogueFiles(contributions, errors) { Translations = translations };
    }

    /// <summary>Reads one file's text.</summary>
    /// <param name="file">The name by which errors call it.</param>
    /// <param name="yaml">The text.</param>
    public static LoadedCatalogueFiles Parse(string file, string yaml)
    {
        var errors = new List<CatalogueFileError>();
        var root = YamlFile.Read(file, yaml, errors);
        if (root is null)
            return new LoadedCatalogueFiles([], errors);
        return TranslationFile.Is(root)
            ? new LoadedCatalogueFiles([], errors) { Translations = TranslationFile.Read(root) }
            : new LoadedCatalogueFiles(CatalogueFileReader.Read(root), errors);
    }
}
