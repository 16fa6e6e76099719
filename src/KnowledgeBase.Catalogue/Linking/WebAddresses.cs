using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Finds addresses of web pages, whose parts are no names: <c>wipo.int/patentscope/en</c>.</summary>
internal sealed class WebAddresses
{
    private readonly List<LineRange> addresses;

    /// <summary>Finds the addresses in a text: runs of ASCII characters without blanks that hold a slash behind a dot, or begin as addresses do.</summary>
    public WebAddresses(string text) => addresses = In(text);

    /// <summary>Whether a range lies inside one of them. Logarithmic in their number.</summary>
    public bool Cover(int start, int end)
    {
        var (low, high) = (0, addresses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = addresses[middle].Start <= start ? (middle + 1, high) : (low, middle);
        }
        return low > 0 && end <= addresses[low - 1].End;
    }

    private static List<LineRange> In(string text)
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
