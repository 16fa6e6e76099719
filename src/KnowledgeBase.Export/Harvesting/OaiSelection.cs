using System.Globalization;

namespace KnowledgeBase.Export.Harvesting;

/// <summary>Which records a list is of, and how far it has been given out; what a resumption token holds.</summary>
/// <param name="Prefix">The metadata format.</param>
/// <param name="Set">The set, or null for all records.</param>
/// <param name="From">The first second, or null.</param>
/// <param name="Until">The last second, or null.</param>
/// <param name="After">The sequence of the last record given out; 0 for none.</param>
/// <param name="Given">How many records were given out.</param>
internal sealed record OaiSelection(string Prefix, string? Set, DateTimeOffset? From, DateTimeOffset? Until, long After, int Given)
{
    public string ToToken() => string.Join(
        '|', Prefix, Set, Write(From?.ToUnixTimeSeconds()), Write(Until?.ToUnixTimeSeconds()), Write(After), Write(Given));

    public static OaiSelection? FromToken(string token) =>
        token.Split('|') is [var prefix, var set, var from, var until, var after, var given]
        && long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new OaiSelection(prefix, set.Length == 0 ? null : set, Time(from), Time(until), sequence, count)
            : null;

    private static string Write(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static DateTimeOffset? Time(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
