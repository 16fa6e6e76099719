using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Text.Tests;

/// <summary>Texts that join what analysis finds hard: scripts, widths, marks, numbers, surrogates whole and broken.</summary>
internal static class RandomTexts
{
    private static readonly string[] Pieces =
    [
        "知识产权", "智慧財產權", "發", "展", "著", "々", "〇", "𠮷", "﨎", "㈱", "ｶﾞ", "か", "\u3099", "ー", "한", "ㄱ", "ㅏ", "\u1161", "ไทย", "नि",
        "Project", "studies", "WIPO's", "l’Oréal", "ＴＩＳＣ", "ﬁ", "ß", "İ", "ı", "e\u0301", "\u0301", "Ελλάς", "ёж", "العَرَبِيَّة", "𝐀",
        "1", "23", "456", "4.2", "1,234", "，", ",", ".", "'", "’s", "s", "²", "①", "½", "٣", "２", "-", "/", "_", " ", "\n", "\t", "。", "；",
        "\u200B", "\uFEFF", "\u00AD", "\uE000", "\uFE0F", "👩‍🔬", "🇨🇳", "\uD83D", "\uDE00", "\0", "\uFFFF", "\u2028", "\u3164", "\U000E0100", "~",
    ];

    /// <summary>Up to some hundred code units, of the pieces above and of any code units at all.</summary>
    public static Arbitrary<string> Any { get; } = Arb.From(
        Gen.ListOf(Gen.Frequency(
                (9, Gen.Elements(Pieces)),
                (1, Gen.Choose(0, 0xFFFF).Select(value => ((char)value).ToString()))))
            .Select(string.Concat),
        text => text.Length == 0 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..], text[1..], text[..^1]]);

    /// <summary>Checks a property of random texts; a failure shows the smallest text found.</summary>
    public static void Check(Action<string> property) =>
        Prop.ForAll(Any, property).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60));
}
