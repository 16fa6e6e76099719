using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Documents.Tests;

/// <summary>Texts put together at random from the pieces that the reader looks for.</summary>
internal static class Soup
{
    private static readonly string[] Pieces =
    [
        "1. ", "2. ", "22. ", "2、", "一、", "二、", "（a） ", "(b) ", "(i) ", "ii) ", "i. ", "· ", "- ", "1.1 ", "第一部分：", "附件一", "附 录 二", "ANNEX II", "I. ", "A. ",
        "知识产权", "与发展", "技术援助的实施。", "预期成果", "导　言", "网 址 链 接 ：", "WIPO GREEN", "The Committee considered the report", " and so on.", "develop-", "ment",
        "[footnoteRef:1]", "[1: 见文件CDIP/1/2。]", "[footnoteRef:2]", "[2: [nested] note", "]", "[", "[后接附件]", "[Annex follows]", "[附件和文件完]", "有效⁴⁴", "⁴⁴—是指",
        "\n", "\n", "\n", "\n\n", "\r\n", "\t", "\t", " ", "  ", "\f", "                         \n1\n 见注\n", "\n1\n", "<ul> ", "<p>", "</p>", "<br>", "**", "&amp;", "www.wipo.int/",
        "en/index.html", "http://www.wipo.int/x\n", "建议10*", "与预期成果的联系", "205,000", "12%", "Finland", "。", "；", "：", "，", "名称 描述 联络点\n", "服务部门：", "\ud840\udc00",
        "第十二届会议\n", "日期：2013 年 5 月 17 日\n", "地址：34 Chemin\nCH-1211 Geneva\nSwitzerland\n", "...... 5\n",
        "\n12%\n205,000\nFinland\nJapan\n14%\n15.5%\n", "图一：申请数量\n", "（单位：件）\n", "来源：年度报告\n", "Source: annual report\n", "----\t----\n", "a\tb\tc\n",
    ];

    /// <summary>A text of up to 120 pieces.</summary>
    public static Arbitrary<string> Texts { get; } =
        Gen.Elements(Pieces).ListOf().Where(l => l.Count <= 200).Select(l => string.Concat(l) + "x").ToArbitrary();
}
