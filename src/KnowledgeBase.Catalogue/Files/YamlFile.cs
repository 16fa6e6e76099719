using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Catalogue.Files;

/// <summary>Opens a YAML text that must be one mapping.</summary>
internal static class YamlFile
{
    /// <summary>The mapping, or null where there is none; then the errors say why.</summary>
    public static YamlFields? Read(string file, string yaml, List<CatalogueFileError> errors)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            errors.Add(new CatalogueFileError(file, (int)exception.Start.Line, $"this is not YAML: {exception.Message}"));
            return null;
        }
        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode mapping)
            return new YamlFields(file, mapping, errors);
        errors.Add(new CatalogueFileError(file, 1, "the file must be one mapping with the keys 'kind' and 'entries'"));
        return null;
    }
}
