using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Uploads;

/// <summary>What a file that is handed in is called from here on: never a path, never an order to a terminal.</summary>
public static class FileNames
{
    /// <summary>The longest name, in UTF-16 code units; a longer one loses its middle, not its extension.</summary>
    public const int MaxLength = 200;

    private const int KeptEnd = 20;

    /// <summary>The name in a part's header.</summary>
    /// <param name="disposition">The header.</param>
    /// <param name="number">Which file it is, for one without a name.</param>
    public static string Of(ContentDispositionHeaderValue disposition, int number)
    {
        var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        return Of(given ?? "", number);
    }

    /// <summary>A given name without folders, control and formatting characters, in Unicode's composed form.</summary>
    public static string Of(string given, int number)
    {
        var text = new StringBuilder(given.Length);
        foreach (var rune in given[(given.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                text.Append(rune.ToString());
        }
        var name = text.ToString().Normalize().Trim();
        if (name.Trim('.').Length == 0)
            return string.Create(CultureInfo.InvariantCulture, $"file-{number}");
        return name.Length <= MaxLength ? name : Whole(name[..(MaxLength - KeptEnd)]) + Whole(name[^KeptEnd..]);
    }

    /// <summary>Without halves of characters at its ends.</summary>
    private static string Whole(string part) =>
        part.Substring(char.IsLowSurrogate(part[0]) ? 1 : 0, part.Length - (char.IsLowSurrogate(part[0]) ? 1 : 0) - (char.IsHighSurrogate(part[^1]) ? 1 : 0));
}
