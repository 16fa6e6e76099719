using System.Globalization;
using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Addresses;

/// <summary>The parameters of an address that ask for a search.</summary>
public static class SearchLink
{
    /// <summary>The parameters by name, in a stable order. What stands at its default is left out, so that equal searches have equal addresses.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(SearchQuery query)
    {
        foreach (var parameter in Lasting(query))
            yield return parameter;
        if (query.Size != 20)
            yield return new("size", query.Size.ToString(CultureInfo.InvariantCulture));
        if (query.Cursor is not null)
            yield return new("cursor", query.Cursor);
        if (query.Page != 1)
            yield return new("page", query.Page.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Those that say what is searched for and in what order, without those that say which page of it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Lasting(SearchQuery query)
    {
        if (query.Text.Length > 0)
            yield return new("q", query.Text);
        foreach (var facet in Facets.All)
        {
            foreach (var value in query.Filters.GetValueOrDefault(facet) ?? [])
                yield return new(facet, value);
        }

        if (!query.Expand)
            yield return new("expand", "off");
        if (!query.Correct)
            yield return new("correct", "off");
        foreach (var term in query.WithoutExpansions)
            yield return new("without", term);
        if (query.Sort is { } sort)
            yield return new("sort", sort.ToString().ToLowerInvariant());
    }

    /// <summary>A path with parameters, percent-encoded.</summary>
    public static string Of(string path, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return address.ToString();
    }
}
