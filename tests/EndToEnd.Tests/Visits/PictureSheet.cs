using System.Net;
using System.Text;

namespace EndToEnd.Tests.Visits;

/// <summary>A page that shows pictures side by side, a row a page, to look through them.</summary>
internal static class PictureSheet
{
    /// <param name="files">The names of the files, <c>page.language.width.colours.png</c> or <c>page.language.print.pdf</c>.</param>
    public static string Of(IEnumerable<string> files)
    {
        var sheet = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><title>Pictures</title><style>body{font-family:sans-serif}div{display:flex;gap:8px;align-items:start;overflow:auto}img{width:260px;border:1px solid #999}</style>");
        foreach (var page in files.GroupBy(file => file.Split('.')[0]))
        {
            sheet.Append("<h2>").Append(WebUtility.HtmlEncode(page.Key)).Append("</h2><div>");
            foreach (var file in page.Order(StringComparer.Ordinal).Select(WebUtility.HtmlEncode))
            {
                sheet.Append("<a href=\"").Append(file).Append("\">");
                sheet.Append(file!.EndsWith(".png", StringComparison.Ordinal) ? $"<img loading=\"lazy\" src=\"{file}\" alt=\"{file}\">" : file);
                sheet.Append("</a>");
            }
            sheet.Append("</div>");
        }
        return sheet.ToString();
    }
}
