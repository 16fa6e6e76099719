using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Documents.Tests;

/// <summary>Texts put together at random from the pieces that the reader looks for.</summary>
internal static class Soup
{
    private static readonly string[] Pieces =
    [
        // Numbers of paragraphs, items, headings and parts.
        "1. ", "2. ", "22. ", "2、", "一、", "二、", "（a） ", "(b) ", "(i) ", "ii) ", "i. ", "· ", "- ", "1.1 ", "第一部分：", "附件一", "附 录 二", "ANNEX II", "I. ", "A. ",
        "(h) ", "(iv) ", "4.5.6 ", "① ", "（三）", "Part II: ", "第三章 ", "\uF0B7 ", "[后接附件]", "[Annex follows]", "[附件和文件完]", "附件二\n", "附录\n",

        // Words, sentences, lines of one width.
        "知识产权", "与发展", "技术援助的实施。", "预期成果", "导　言", "网 址 链 接 ：", "WIPO GREEN", "The Committee considered the report", " and so on.", "develop-", "ment",
        "\ud840\udc00", "这是一行没有标点的文字这是一行没有标点的文字这是一行没有标点的文字\n", "这一行以空格结束这一行以空格结束这一行以空格结束这一行。 \n", " 标题\n", "战略\n", "INTRODUCTION\n",
        "。", "；", "：", "，", "\n", "\n", "\n", "\n\n", "\r\n", "\r", "\u2028", "\t", "\t", " ", "  ", "   \n", "\u3000", "\u00ad", "\f", "\u0001", "\ufdd0",

        // Notes.
        "[footnoteRef:1]", "[1: 见文件CDIP/1/2。]", "[footnoteRef:2]", "[2: [nested] note", "[endnoteRef:1]", "]", "[", "有效⁴⁴", "⁴⁴—是指", "\n¹ 注\n", "m²",
        "                         \n1\n 见注\n", "____________________\n", "\n1\n", "2\n",

        // Remains of markup; addresses on the net.
        "<ul> ", "<p>", "</p>", "<br>", "**", "&amp;", "[bookmark: x]", "www.wipo.int/", "en/index.html", "http://www.wipo.int/x\n",

        // First pages, page furniture, addresses of houses.
        "第十二届会议\n", "日期：2013 年 5 月 17 日\n", "CDIP/12/7\n", "第 3 页\n", "\fCDIP/12/7, page 3\n", "秘书处编拟 ", " 1. 第一。 2. 第二。 3. 第三。", "...... 5\n",
        "地址：34 Chemin\nCH-1211 Geneva\nSwitzerland\n",

        // Tables: of tabs, of Word's exports, of cells one below the other; forms.
        "建议10*", "建议10*\t活动\n", "与预期成果的联系", "a\tb\tc\n", "2012\t2013\n", "----\t----\n", "\t知识\n", "\n\t产权\n\t发展\n\n", "名称 描述 联络点\n", "名称 描述\n", "服务部门：", "联络点：",
        "目标 成果 指标\n部门\n经费\n", "完成    \n", "205,000", "12%", "Finland",

        // Charts and their captions.
        "\n12%\n205,000\nFinland\nJapan\n14%\n15.5%\n", "1,5 图二\n", "图一：申请数量\n", "（单位：件）\n", "来源：年度报告\n", "来源：\n\f", "Source: annual report\n", "注：未定。\n", "Label\n",
    ];

    /// <summary>Plain texts.</summary>
    public static Arbitrary<string> Texts { get; } = Of(Pieces);

    /// <summary>Texts of as many pieces as the size of the test allows; every other one of few different pieces, so that they come again and again.</summary>
    public static Arbitrary<string> Of(string[] pieces) => Arb.From(
        Gen.OneOf(Gen.Elements(pieces).ListOf(), Gen.Elements(pieces).ArrayOf(8).SelectMany(few => Gen.Elements(few).ListOf())).Select(list => string.Concat(list) + "x"), WithoutAPart);

    /// <summary>Smaller texts: without a half, a quarter, and so on.</summary>
    private static IEnumerable<string> WithoutAPart(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size < text.Length; at += size)
                yield return text.Remove(at, size);
        }
    }
}
