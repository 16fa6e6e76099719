using System.Globalization;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Html;

/// <summary>A list while its items are read: it numbers them as browsers do.</summary>
internal sealed class HtmlList
{
    private readonly bool isNumbered;
    private readonly string format;
    private readonly int step;
    private int next;

    /// <summary>Begins a list.</summary>
    /// <param name="source">The page.</param>
    /// <param name="node">The list's element.</param>
    /// <param name="place">The place of its items.</param>
    public HtmlList(string source, HtmlNode node, ListPlace place)
    {
        Place = place;
        isNumbered = node.Name == "ol";
        if (!isNumbered)
        {
            format = "bullet";
            return;
        }

        format = HtmlAttributes.Value(source, node, "type") switch { "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => "decimal" };
        step = HtmlAttributes.Value(source, node, "reversed") is null ? 1 : -1;
        next = Number(HtmlAttributes.Value(source, node, "start")) ?? (step > 0 ? 1 : (node.Children ?? []).Count(c => c.Name == "li"));
    }

    /// <summary>The place of its items.</summary>
    public ListPlace Place { get; }

    /// <summary>Its items are numbered 1, 2, 3, as paragraphs may be.</summary>
    public bool IsDecimal => isNumbered && format == "decimal";

    /// <summary>The number or bullet of the next item.</summary>
    public NumberLabel Next(string source, HtmlNode item)
    {
        if (!isNumbered)
            return new NumberLabel("•", 0, NumberShape.Bullet);
        next = Number(HtmlAttributes.Value(source, item, "value")) ?? next;
        var label = new NumberLabel(NumberFormat.Write(next, format) + ".", next, NumberFormat.Shape(format));
        next += step;
        return label;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000 ? number : null;
}
