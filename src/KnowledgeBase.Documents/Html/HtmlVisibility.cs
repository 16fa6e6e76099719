namespace KnowledgeBase.Documents.Html;

/// <summary>Marks what of a page is not for reading: what is not shown, what one clicks or fills in, and what stands around the main content.</summary>
internal static class HtmlVisibility
{
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "template", "select", "button", "svg", "object", "audio", "video", "canvas", "dialog", "rt", "rp", "noscript",
    };

    /// <summary>Marks the elements of <paramref name="root"/> and finds the one that holds the main content.</summary>
    /// <param name="source">The page.</param>
    /// <param name="root">Its tree.</param>
    /// <param name="keepLandmarks">Navigation, heads, feet and asides are read too, for a page that has nothing else.</param>
    /// <returns>The main element, or the whole page.</returns>
    public static HtmlNode Mark(string source, HtmlNode root, bool keepLandmarks)
    {
        HtmlNode? main = null;
        Mark(source, root, keepLandmarks, inArticle: false, ref main);
        return main ?? root;
    }

    private static void Mark(string source, HtmlNode node, bool keepLandmarks, bool inArticle, ref HtmlNode? main)
    {
        node.IsLeftOut = Never.Contains(node.Name) || IsHidden(source, node) || (!keepLandmarks && IsLandmark(source, node, inArticle));
        if (node.IsLeftOut || node.Children is null)
            return;
        var role = node.Name is "div" or "section" or "main" ? HtmlAttributes.Value(source, node, "role") : null;
        if (main is null && !keepLandmarks && (node.Name == "main" || role == "main") && HasText(source, node))
            main = node;
        var within = inArticle || node.Name is "main" or "article" or "section";
        foreach (var child in node.Children)
        {
            if (!child.IsText)
                Mark(source, child, keepLandmarks, within, ref main);
        }
    }

    private static bool IsLandmark(string source, HtmlNode node, bool inArticle) => node.Name switch
    {
        "nav" => true,
        "header" or "footer" or "aside" => !inArticle,
        "div" or "section" or "ul" => HtmlAttributes.Value(source, node, "role") is "navigation" or "banner" or "contentinfo" or "search" or "complementary",
        _ => false,
    };

    private static bool IsHidden(string source, HtmlNode node)
    {
        if (node.End - node.Start <= node.Name.Length + 2)
            return false;
        var tag = source.AsSpan(node.Start, node.End - node.Start);
        if (tag.Contains("hidden", StringComparison.OrdinalIgnoreCase)
            && (HtmlAttributes.Value(tag, "hidden") is not null || (HtmlAttributes.Value(tag, "aria-hidden") == "true" && node.Name != "a")))
            return true;
        if (!tag.Contains("none", StringComparison.OrdinalIgnoreCase) && !tag.Contains("mso-hide", StringComparison.OrdinalIgnoreCase))
            return false;
        var style = string.Concat((HtmlAttributes.Value(tag, "style") ?? "").Where(c => !char.IsWhiteSpace(c)));
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an element holds a fair share of text, and is no frame that scripts fill.</summary>
    private static bool HasText(string source, HtmlNode node)
    {
        var characters = 0;
        var pending = new Stack<HtmlNode>([node]);
        while (pending.Count > 0 && characters < 200)
        {
            foreach (var child in pending.Pop().Children ?? [])
            {
                if (child.IsText)
                    characters += source.AsSpan(child.Start, child.End - child.Start).Trim().Length;
                else
                    pending.Push(child);
            }
        }

        return characters >= 200;
    }
}
