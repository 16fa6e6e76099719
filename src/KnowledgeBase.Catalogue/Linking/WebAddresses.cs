using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Finds addresses of web pages, whose parts are no names: <c>wipo.int/patentscope/en</c>.</summary>
internal static class WebAddresses
{
    /// <summary>Runs of ASCII characters without blanks that hold a slash behind a dot, or begin as addresses do.</summary>
    public static List<LineRange> In(string text)
    {
        var addresses = new List<LineRange>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && text[at] is > ' ' and < '\u007F')
                at++;
            if (IsAddress(text.AsSpan(start, at - start)))
                addresses.Add(new LineRange(start, at));
        }
        return addresses;
    }

    private static bool IsAddress(ReadOnlySpan<char> run)
    {
        if (run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www", StringComparison.OrdinalIgnoreCase))
            return true;
        var dot = run.IndexOf('.');
        return dot > 0 && run[dot..].Contains('/') && dot + 1 < run.Length && char.IsAsciiLetterLower(run[dot + 1]);
    }
}
