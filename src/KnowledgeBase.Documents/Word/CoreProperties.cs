using System.Globalization;
using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Word;

/// <summary>Reads the core properties of a package (ECMA-376 part 2, clause 8): title and date of creation.</summary>
internal static class CoreProperties
{
    private const int LongestTitle = 500;

    /// <summary>The properties; a title that only names a program or a file is none.</summary>
    public static DocumentHeader Read(PartXml xml)
    {
        var header = new DocumentHeader();
        while (xml.Read())
        {
            if (!xml.IsElement)
                continue;
            if (xml.Name == "title")
                header = header with { Title = Title(xml.ElementText(LongestTitle)) };
            else if (xml.Name is "created" or "creation-date"
                && DateTimeOffset.TryParse(xml.ElementText(64), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created))
                header = header with { Created = created };
        }

        return header;
    }

    private static string? Title(string text)
    {
        var title = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return title.Length < 2 || title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || title.EndsWith(".doc", StringComparison.OrdinalIgnoreCase)
            || title.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? null : title;
    }
}
