using System.Globalization;

namespace KnowledgeBase.Ingest.Tests;

/// <summary>Small documents.</summary>
internal static class Texts
{
    public static string Report(string symbol, int paragraphs = 3) =>
        $"{symbol}\n原文：英文\n\n总干事关于发展议程落实情况的报告\n\n" + Paragraphs(paragraphs);

    public static string Plain(int paragraphs = 3) => Paragraphs(paragraphs);

    private static string Paragraphs(int count) => string.Concat(Enumerable.Range(1, count).Select(number =>
        string.Create(CultureInfo.InvariantCulture, $"{number}.\t成员国通过了第{number}项决定，涉及技术转让、知识产权和能力建设，秘书处对此予以支持。\n\n")));
}
