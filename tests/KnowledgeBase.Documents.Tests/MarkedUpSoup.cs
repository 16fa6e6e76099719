using FsCheck;

namespace KnowledgeBase.Documents.Tests;

/// <summary>Files of formats that are written as text, put together at random from the pieces that their readers look for.</summary>
internal static class MarkedUpSoup
{
    private static readonly string[] Words =
    [
        "知识产权", "The Committee considered", "。", "：", "1. ", "(a) ", "一、", "附件一", "[后接附件]", "第十二届会议", "CDIP/12/7", "建议10*", "205,000", "\n", "\n", "\n\n", "\r\n", "\t", " ",
        "\u0001", "\ufdd0", "\ufeff", "&amp;", "&#x4e00;", "&#0;", "&",
    ];

    private static readonly string[] HtmlPieces =
    [
        .. Words, "<p>", "</p>", "<h1>", "</h1>", "<h2>标题</h2>", "<ul>", "<ol>", "<ol type=a start=3>", "<li>", "<li value=7>", "</ul>", "</ol>", "<dl><dt>x<dd>",
        "<table>", "<tr>", "<td>", "<th>", "<td rowspan=2>", "<td colspan=3>", "<td rowspan=0>", "<caption>", "<thead>", "</table>", "<div>", "</div>", "<div style='display:none'>",
        "<span hidden>", "</span>", "<br>", "<hr>", "<b>", "</b>", "<pre>", "</pre>", "<blockquote>", "<img alt='图'>", "<title>t</title>", "<nav>", "<select><option>x", "<textarea>",
        "<sup>1</sup>", "<a href='#n1'>1</a>", "<a id=n1>", "<p id=n1>1 注</p>", "<li id=fn2>注二 <a href='#r2'>^</a>", "<a id=r2 href='#fn2'>[2]</a>",
        "<script>x<", "</script>", "<style>", "</style>", "<!-- ", "-->", "<![CDATA[", "<", ">", "<p>地址：</p>", "<p>34 Chemin</p>", "<p>CH-1211 Geneva</p>",
    ];

    private static readonly string[] MarkdownPieces =
    [
        .. Words, "# 标题\n", "## Two\n", "####### x\n", "- 项\n", "  - 项\n", "* a\n", "1. 正文\n", "3) x\n", "   1. y\n", "> 引\n", "> > x\n", "```\n", "    code\n",
        "| a | b |\n", "|---|---|\n", "| 1 |\n", "|", "---\n", "===\n", "***", "**", "_", "`", "[x](y)", "[a]: http://x\n", "[a]", "![i](j)", "[^1]", "[^1]: 注\n", "[^2]", "    续\n",
        "<p>", "</p>", "<table><tr><td>", "</td></tr></table>\n", "<!-- ", " -->", "\\", "  \n", "Term\n: Def\n", "---\ntitle: x\n---\n", "http://www.wipo.int/x ", "地址：\n", "34 Chemin\n",
    ];

    private static readonly string[] CsvPieces =
    [
        .. Words, "a", "1", "\"", "\"\"", "\"x,y\"", "\"x\ny\"", ",", ",", ",", ";", ";", "|", "\r", "sep=;\n", "名称,描述\n", "名称;预算\n", "12%", "2013 年", "\u3000",
    ];

    public static Arbitrary<string> Html { get; } = Soup.Of(HtmlPieces);

    public static Arbitrary<string> Markdown { get; } = Soup.Of(MarkdownPieces);

    public static Arbitrary<string> Csv { get; } = Soup.Of(CsvPieces);
}
