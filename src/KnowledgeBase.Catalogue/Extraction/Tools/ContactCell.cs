namespace KnowledgeBase.Catalogue.Extraction.Tools;

/// <summary>What a cell says of whom to ask and where to look.</summary>
/// <param name="Units">The units in charge, as printed.</param>
/// <param name="Point">The person or office to write to, as printed; null where none is named.</param>
/// <param name="Links">Addresses of web pages.</param>
internal sealed record ContactCell(IReadOnlyList<string> Units, string? Point, IReadOnlyList<string> Links)
{
    private enum Part
    {
        None,
        Units,
        Point,
        Links,
    }

    private static readonly (string Label, Part Part)[] Labels =
    [
        ("服务部门", Part.Units), ("负责部门", Part.Units), ("service provider", Part.Units), ("unit", Part.Units), ("sector in charge", Part.Units),
        ("wipo 内的联络点", Part.Point), ("wipo 内部的联络点", Part.Point), ("wipo 联络点", Part.Point), ("联络点", Part.Point),
        ("contact point", Part.Point), ("focal point", Part.Point), ("contact", Part.Point),
        ("网址链接", Part.Links), ("链接", Part.Links), ("网址", Part.Links), ("web link", Part.Links), ("website", Part.Links), ("link", Part.Links),
    ];

    /// <summary>Reads a cell.</summary>
    public static ContactCell Read(string cell)
    {
        var parts = new Dictionary<Part, List<string>>();
        var current = Part.None;
        foreach (var line in cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (part, rest) = Labelled(line);
            current = part == Part.None ? current : part;
            if (current == Part.None && LooksLikeAddress(rest))
                current = Part.Links;
            if (rest.Length > 0 && current != Part.None)
                (parts.TryGetValue(current, out var lines) ? lines : parts[current] = []).Add(rest);
        }
        return new ContactCell(
            [.. parts.GetValueOrDefault(Part.Units, []).SelectMany(UnitNames.In).Distinct()],
            parts.GetValueOrDefault(Part.Point) is { } point ? string.Join(' ', point) : null,
            Addresses(parts.GetValueOrDefault(Part.Links, [])));
    }

    /// <summary>The addresses in running text.</summary>
    public static IReadOnlyList<string> AddressesIn(string text) =>
        Addresses([.. text.Split([' ', '\n', '：', '，', '。', '；', '（', '）', ';', ','], StringSplitOptions.RemoveEmptyEntries).Where(LooksLikeAddress)]);

    private static (Part Part, string Text) Labelled(string line)
    {
        foreach (var (label, part) in Labels)
        {
            if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = line[label.Length..].TrimStart();
            if (rest.Length == 0)
                return (part, "");
            if (rest[0] is '：' or ':')
                return (part, rest[1..].Trim());
            if (part == Part.Links && LooksLikeAddress(rest))
                return (part, rest);
        }
        return (Part.None, line);
    }

    /// <summary>Lines as addresses: one that ends in a slash or a dot goes on in the next where that begins none of its own.</summary>
    private static IReadOnlyList<string> Addresses(List<string> lines)
    {
        var addresses = new List<string>();
        foreach (var line in lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (LooksLikeAddress(line))
                addresses.Add(line.TrimEnd('.', ',', '。', '，', ')'));
            else if (addresses.Count > 0 && addresses[^1].EndsWith('/') && line.All(c => c is > ' ' and < '\u007F'))
                addresses[^1] += line;
        }
        return [.. addresses.Distinct()];
    }

    private static bool LooksLikeAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www", StringComparison.OrdinalIgnoreCase);
}
