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
        Mark(source, root, keepLandmarks, inArticle: false, inHidden: false, ref main);
        return main ?? root;
    }

    /// <summary>
    /// Shows what was hidden at first, for a page whose scripts show it: where more of its text is hidden than shown, as in help that keeps a variant for
    /// each program.
    /// </summary>
    /// <returns>Whether anything was shown.</returns>
    public static bool ShowHidden(string source, HtmlNode main)
    {
        var (shown, left) = Count(source, main);
        if (left <= shown)
            return false;
        var pending = new Stack<HtmlNode>([main]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            node.IsLeftOut &= !node.IsHidden;
            foreach (var child in node.IsLeftOut ? [] : node.Children ?? [])
                pending.Push(child);
        }

        return true;
    }

    /// <summary>The characters that are shown, and those that only are hidden at first.</summary>
    private static (long Shown, long Hidden) Count(string source, HtmlNode root)
    {
        var (shown, hidden) = (0L, 0L);
        var pending = new Stack<(HtmlNode Node, bool IsHidden)>([(root, false)]);
        while (pending.Count > 0)
        {
            var (node, isHidden) = pending.Pop();
            if (node.IsText)
            {
                var length = source.AsSpan(node.Start, node.End - node.Start).Trim().Length;
                (shown, hidden) = isHidden ? (shown, hidden + length) : (shown + length, hidden);
            }
            else if (!node.IsLeftOut || node.IsHidden)
            {
                foreach (var child in node.Children ?? [])
                    pending.Push((child, isHidden || node.IsHidden));
            }
        }

        return (shown, hidden);
    }

    private static void Mark(string source, HtmlNode node, bool keepLandmarks, bool inArticle, bool inHidden, ref HtmlNode? main)
    {
        var isNever = Never.Contains(node.Name) || IsDecoration(source, node) || (!keepLandmarks && IsLandmark(source, node, inArticle));
        node.IsHidden = !isNever && IsHidden(source, node);
        node.IsLeftOut = isNever || node.IsHidden;
        inHidden |= node.IsHidden;
        if (isNever || node.Children is null)
            return;
        var role = node.Name is "div" or "section" or "main" ? HtmlAttributes.Value(source, node, "role") : null;
        if (main is null && !keepLandmarks && !inHidden && (node.Name == "main" || role == "main") && HasText(source, node))
            main = node;
        var within = inArticle || node.Name is "main" or "article" or "section";
        foreach (var child in node.Children)
        {
            if (!child.IsText)
                Mark(source, child, keepLandmarks, within, inHidden, ref main);
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
        if (tag.Contains("hidden", StringComparison.OrdinalIgnoreCase) && HtmlAttributes.Value(tag, "hidden") is not null)
            return true;
        return tag.Contains("none", StringComparison.OrdinalIgnoreCase) && StyleOf(tag).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Signs that readers aloud pass over, and what Word formats as hidden.</summary>
    private static bool IsDecoration(string source, HtmlNode node)
    {
        if (node.End - node.Start <= node.Name.Length + 2)
            return false;
        var tag = source.AsSpan(node.Start, node.End - node.Start);
        return (tag.Contains("hidden", StringComparison.OrdinalIgnoreCase) && node.Name != "a" && HtmlAttributes.Value(tag, "aria-hidden") == "true")
            || (tag.Contains("mso-hide", StringComparison.OrdinalIgnoreCase) && StyleOf(tag).Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase));
    }

    private static string StyleOf(ReadOnlySpan<char> tag) => string.Concat((HtmlAttributes.Value(tag, "style") ?? "").Where(c => !char.IsWhiteSpace(c)));

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
