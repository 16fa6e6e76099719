namespace KnowledgeBase.Documents.Html;

/// <summary>
/// Builds the tree of a page out of its tags, ending elements whose end tags were left out as the HTML standard has it (13.1.2.4). Only
/// elements that matter for reading are kept; the others, such as those of type and colour, are passed through. Every step looks at most
/// <see cref="ReadLimits.MaxDepth"/> elements back, so that time is linear in the page.
/// </summary>
internal sealed class HtmlTree
{
    private const int MostNodes = 4_000_000;

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "wbr", "img", "meta", "link", "input", "base", "col", "area", "embed", "source", "track", "param", "frame" };

    private static readonly HashSet<string> Raw = new(StringComparer.Ordinal) { "script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "title" };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal) { "a", "sup", "span", "bdo", "ruby", "rt", "rp", "label", "select", "button", "svg", "object", "audio", "video", "canvas" };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "ul", "ol", "menu", "dir", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
        "address", "article", "aside", "section", "nav", "header", "footer", "main", "form", "fieldset", "legend", "figure", "figcaption", "details", "summary", "center", "template", "dialog",
        "hgroup", "search", "noscript", "listing", "plaintext",
    };

    private readonly string source;
    private readonly ReadLimits limits;
    private readonly List<HtmlNode> open = [];
    private int nodes;

    private HtmlTree(string source, ReadLimits limits)
    {
        (this.source, this.limits) = (source, limits);
        Root = new HtmlNode { Name = "html", Start = 0, End = 0 };
        open.Add(Root);
    }

    /// <summary>The page.</summary>
    private HtmlNode Root { get; }

    /// <summary>Builds the tree of a page.</summary>
    /// <exception cref="ReadingException">It nests too deep or has too many elements.</exception>
    public static HtmlNode Build(string source, ReadLimits limits, CancellationToken cancellationToken)
    {
        var tree = new HtmlTree(source, limits);
        tree.Run(cancellationToken);
        return tree.Root;
    }

    private void Run(CancellationToken cancellationToken)
    {
        var scanner = new HtmlScanner(source);
        for (var i = 0; scanner.Next() != HtmlTokenKind.End; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            switch (scanner.Kind)
            {
                case HtmlTokenKind.Text:
                    Add(HtmlNode.OfText(scanner.Start, scanner.End));
                    break;
                case HtmlTokenKind.Close:
                    Close(scanner.Name);
                    break;
                default:
                    Open(scanner);
                    break;
            }
        }
    }

    private void Open(HtmlScanner scanner)
    {
        var name = scanner.Name;
        var node = new HtmlNode { Name = name, Start = scanner.Start, End = scanner.End };
        if (Raw.Contains(name))
        {
            // The title of a page is read; one in a drawing is not. The content of the others is none of the page's text.
            var start = scanner.End;
            scanner.SkipContent(name);
            if (name == "title")
            {
                node.Add(HtmlNode.OfText(start, scanner.End));
                Add(node);
            }

            return;
        }

        if (name is "html" or "head" or "body")
            return;
        if (Blocks.Contains(name))
            EndImplied(name);
        else if (name == "a")
            CloseWithin("a");
        else if (!Void.Contains(name) && !Inline.Contains(name))
            return;
        if (name == "form" && IsTablePart(open[^1].Name))
            return;
        if (name is "td" or "th" && IsTablePart(open[^1].Name))
            Push(new HtmlNode { Name = "tr", Start = scanner.Start, End = scanner.Start });
        if (Void.Contains(name) || IsSelfClosed(scanner, name))
            Add(node);
        else
            Push(node);
    }

    private void Push(HtmlNode node)
    {
        Add(node);
        open.Add(node);
        if (open.Count > limits.MaxDepth)
            throw new ReadingException(ReadFailureReason.TooDeep, FormattableString.Invariant($"The page nests elements deeper than {limits.MaxDepth}. Save it anew with a program that writes plain HTML."));
    }

    /// <summary>A cell that stands right in one of these begins a row of its own, and a form that does is empty (13.2.6.4.9 and 13).</summary>
    private static bool IsTablePart(string name) => name is "table" or "thead" or "tbody" or "tfoot";

    /// <summary>XHTML ends an empty element in its own tag; HTML means that only in drawings.</summary>
    private bool IsSelfClosed(HtmlScanner scanner, string name) => source[Math.Max(scanner.End - 2, 0)] == '/' && name is "a" or "span" or "svg" or "td" or "th" or "p";

    private void Add(HtmlNode node)
    {
        if (++nodes > MostNodes)
            throw new ReadingException(ReadFailureReason.TooLarge, FormattableString.Invariant($"The page has more than {MostNodes:N0} elements and pieces of text. Split it."));
        open[^1].Add(node);
    }

    /// <summary>Ends what the start of an element ends by itself.</summary>
    private void EndImplied(string name)
    {
        switch (name)
        {
            case "li":
                PopTo("li", "ul", "ol", "menu", "dir", "table");
                break;
            case "dt" or "dd":
                PopTo("dt", "dl", "table");
                PopTo("dd", "dl", "table");
                break;
            case "tr":
                PopTo("tr", "table");
                PopTo("caption", "table");
                return;
            case "td" or "th":
                PopTo("td", "tr", "table");
                PopTo("th", "tr", "table");
                return;
            case "thead" or "tbody" or "tfoot":
                PopTo("thead", "table");
                PopTo("tbody", "table");
                PopTo("tfoot", "table");
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when open[^1].Name is ['h', >= '1' and <= '6']:
                open.RemoveAt(open.Count - 1);
                break;
        }

        PopTo("p");
    }

    /// <summary>Ends the innermost open element of a name, unless a cell, or one of <paramref name="bounds"/>, holds it off.</summary>
    private void PopTo(string name, params ReadOnlySpan<string> bounds)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            var current = open[i].Name;
            if (current == name)
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }

            if (bounds.Contains(current) || (bounds.IsEmpty && current is "td" or "th" or "caption" or "table" or "li" or "dd" or "dt" or "button"))
                return;
        }
    }

    private void CloseWithin(string name)
    {
        for (var i = open.Count - 1; i > 0 && !(open[i].Name is "td" or "th" or "table"); i--)
        {
            if (open[i].Name != name)
                continue;
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private void Close(string name)
    {
        if (name is "p" && !open.Exists(n => n.Name == "p"))
            return;
        var isHeading = name is ['h', >= '1' and <= '6'];
        var isTable = name is "table" or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "caption";
        for (var i = open.Count - 1; i > 0; i--)
        {
            var current = open[i].Name;
            if (current == name || (isHeading && current is ['h', >= '1' and <= '6']))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }

            if ((!isTable && current is "td" or "th" or "caption" or "table") || (isTable && name != "table" && current == "table"))
                return;

            // The end of an inline element inside a block that began later ends nothing.
            if (name is "a" or "sup" or "span" or "label" && Blocks.Contains(current))
                return;
        }
    }
}
