using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Drawing;

/// <summary>
/// A bar as SVG, to stand beside the number it shows; hidden from screen readers, which read the number. Its colours come from the style sheet.
/// </summary>
/// <param name="Value">What it shows.</param>
/// <param name="Largest">What fills the whole width; not above 0: nothing is drawn.</param>
public sealed record Bar(decimal Value, decimal Largest) : IHtmlContent
{
    /// <summary>The length drawn, in percent of the width, 0 to 100.</summary>
    public decimal Percent => Largest <= 0 ? 0 : Math.Clamp(Math.Round(100 * Value / Largest, 1), 0, 100);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"bar-ground\" width=\"100\" height=\"8\"/><rect class=\"bar-value\" width=\"{Percent}\" height=\"8\"/></svg>"));
}
