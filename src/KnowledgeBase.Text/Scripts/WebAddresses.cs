namespace KnowledgeBase.Text;

/// <summary>
/// The addresses of web pages in a text, whose parts are neither names nor what the text speaks of: <c>wipo.int/patentscope/en</c>. Runs of ASCII characters
/// without blanks that hold a slash behind a dot, or begin as addresses do. Immutable.
/// </summary>
public sealed class WebAddresses
{
    private readonly string text;
    private readonly List<(int Start, int End)> addresses;

    /// <summary>Finds them, in one pass over the text.</summary>
    public WebAddresses(string text) => (this.text, addresses) = (text, In(text));

    /// <summary>Whether there is none.</summary>
    public bool AreNone => addresses.Count == 0;

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

    /// <summary>The addresses, in their order.</summary>
    public IEnumerable<string> Texts() => addresses.Select(address => text[address.Start..address.End]);

    /// <summary>What stands before, between and behind them, in its order; pieces of white space are left out.</summary>
    public IEnumerable<string> Between()
    {
        var from = 0;
        foreach (var (start, end) in addresses.Append((text.Length, text.Length)))
        {
            var piece = text[from..start];
            if (!string.IsNullOrWhiteSpace(piece))
                yield return piece;
            from = end;
        }
    }

    private static List<(int Start, int End)> In(string text)
    {
        var addresses = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && text[at] is > ' ' and < '\u007F')
                at++;
            if (IsAddress(text.AsSpan(start, at - start)))
                addresses.Add((start, at));
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
