using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Index;

namespace KnowledgeBase.Search.Answers;

/// <summary>
/// Where an answer left off, as an opaque text. It carries a mark of the search it belongs to, so that it cannot be used with another.
/// </summary>
internal static class SearchCursor
{
    private sealed record Content(string Search, string Language, double Score, long? Number, string? Text, string Key);

    public static string Write(SearchQuery search, SearchPosition position) => Base64Url.EncodeToString(
        JsonSerializer.SerializeToUtf8Bytes(new Content(MarkOf(search), search.Language, position.Score, position.Number, position.Text, position.Key)));

    /// <summary>Reads a cursor; null when it is none, or belongs to another search.</summary>
    /// <returns>The position, and the language in whose favour the hits before it were ordered.</returns>
    public static (SearchPosition Position, string Language)? Read(SearchQuery search, string cursor)
    {
        if (cursor.Length > 2_000 || !Base64Url.IsValid(cursor))
            return null;
        try
        {
            var content = JsonSerializer.Deserialize<Content>(Base64Url.DecodeFromChars(cursor));
            return content is not { Key: not null, Language: "zh" or "en" } || !double.IsFinite(content.Score) || content.Search != MarkOf(search)
                ? null
                : (new SearchPosition(content.Score, content.Number, content.Text, content.Key), content.Language);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string MarkOf(SearchQuery search)
    {
        var text = new StringBuilder(search.Text).Append('\n').Append(search.Sort).Append('\n').Append(search.Expand).Append(search.Correct).Append('\n')
            .AppendJoin('\t', search.WithoutExpansions);
        foreach (var (facet, values) in search.Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal))
            text.Append('\n').Append(facet).Append('=').AppendJoin('\t', values.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
