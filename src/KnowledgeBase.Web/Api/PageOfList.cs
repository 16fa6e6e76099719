using System.Globalization;
using KnowledgeBase.Export.Paging;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Searching;

namespace KnowledgeBase.Web.Api;

/// <summary>Which part of a list is asked for: so many items behind the one the cursor names. A list that is asked for without a size comes whole, up to a bound.</summary>
public sealed class PageOfList
{
    /// <summary>How many items come where no size is asked for.</summary>
    public const int Unasked = 10_000;

    private const int Most = 100;

    private readonly string purpose;
    private readonly TokenSigner signer;
    private readonly int size;
    private readonly string? after;

    private PageOfList(string purpose, TokenSigner signer, int size, string? after) =>
        (this.purpose, this.signer, this.size, this.after) = (purpose, signer, size, after);

    /// <summary>Reads <c>size</c> and <c>cursor</c>.</summary>
    /// <returns>What is wrong with them; null where nothing is.</returns>
    public static SearchProblem? Read(HttpRequest request, string purpose, TokenSigner signer, ReaderLanguage language, out PageOfList page)
    {
        var (text, cursor) = (request.Query["size"].ToString(), request.Query["cursor"].ToString());
        page = new PageOfList(purpose, signer, Unasked, null);
        var size = Unasked;
        if (text.Length > 0 && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > Most))
            return new SearchProblem("size", ParameterTexts.Between.In(language, "size", 1, Most));
        var after = cursor.Length == 0 ? null : signer.Read(purpose, cursor);
        if (cursor.Length > 0 && after is null)
            return new SearchProblem("cursor", ParameterTexts.BadCursor.In(language));
        page = new PageOfList(purpose, signer, size, after);
        return null;
    }

    /// <summary>The page of a list; empty where the item of the cursor has gone.</summary>
    /// <param name="items">The list in its order.</param>
    /// <param name="keyOf">What names an item.</param>
    /// <param name="next">The cursor of the next page; null on the last.</param>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, Func<T, string> keyOf, out string? next)
    {
        var rest = after is null ? items : [.. items.SkipWhile(item => keyOf(item) != after).Skip(1)];
        List<T> page = [.. rest.Take(size)];
        next = rest.Count > page.Count ? signer.Sign(purpose, keyOf(page[^1])) : null;
        return page;
    }
}
