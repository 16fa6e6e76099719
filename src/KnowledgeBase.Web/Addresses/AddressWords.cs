using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Addresses;

/// <summary>Reads an address at which there is nothing as words to search for: <c>/projects/women-in-peru</c> says "women in peru", among projects.</summary>
public static class AddressWords
{
    /// <summary>How much of an address is read, in UTF-16 code units.</summary>
    private const int MostCharacters = 100;

    /// <summary>The search for what a path says; null where it says nothing that can be searched for.</summary>
    /// <param name="path">The path, decoded.</param>
    /// <param name="language">The language of the answer, <c>zh</c> or <c>en</c>.</param>
    public static SearchQuery? Of(string path, string language)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return null;
        var kind = parts.Length == 1 ? null : parts[0] switch
        {
            "documents" => RecordKinds.Document,
            "passages" => RecordKinds.Passage,
            var plural => EntityKinds.FromPlural(plural),
        };
        var words = string.Join(' ', (kind is null ? parts : parts[1..]).Select(Words)).Trim();
        if (words.Length > MostCharacters)
            words = words[..MostCharacters];
        if (!words.Any(char.IsLetterOrDigit))
            return null;
        var query = new SearchQuery { Text = words, Language = language };
        return kind is null ? query : query.With(Facets.Kind, [kind]);
    }

    /// <summary>Letters and digits with blanks between: whatever means something in a search is left out.</summary>
    private static string Words(string part)
    {
        var withoutEnding = part.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".aspx", StringComparison.OrdinalIgnoreCase) ? part[..^5] : part;
        var spaced = string.Concat(withoutEnding.EnumerateRunes().Select(rune => System.Text.Rune.IsLetterOrDigit(rune) ? rune.ToString() : " "));
        return string.Join(' ', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
