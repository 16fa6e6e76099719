using System.Text;

namespace KnowledgeBase.Text.Tests.Normalisation;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("智慧財產權", "智慧财产权")]
    [InlineData("發展議程", "发展议程")]
    [InlineData("臺灣", "台湾")]
    [InlineData("豈", "岂")] // a compatibility ideograph
    [InlineData("⼀⼆", "一二")] // Kangxi radicals
    [InlineData("ＴＩＳＣ：Ｋ－１２", "tisc:k-12")]
    [InlineData("ＩＰ　ＴＡＤ", "ip tad")]
    [InlineData("Café CAFE\u0301", "cafe cafe")]
    [InlineData("Straße STRASSE", "strasse strasse")]
    [InlineData("İSTANBUL ISPARTA ı", "istanbul isparta i")]
    [InlineData("ﬁle ﬃ", "file ffi")]
    [InlineData("Łódź Ærø Đà Nẵng þing", "lodz aero da nang thing")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("ᾳ α\u0345", "α α")]
    [InlineData("Ёж й", "еж и")]
    [InlineData("أَهْلًا", "اهلا")]
    [InlineData("ｶﾞ か\u3099 ㄱㅏ", "ガ が 가")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("𝐖𝐈𝐏𝐎", "wipo")]
    [InlineData(" a\t\n b\u00A0\u3000c ", "a b c")]
    [InlineData("co\u00ADop\u200Ber\uFEFFate", "cooperate")]
    [InlineData("l’eau ʼn", "l'eau 'n")]
    [InlineData("2019² m²", "2019 2 m2")]
    [InlineData("", "")]
    public void Ways_of_writing_fold_to_one(string text, string want) => Assert.Equal(want, Normaliser.Fold(text));

    [Fact]
    public void Private_use_controls_and_lone_surrogates_are_blank() =>
        Assert.Equal("a b c d e", Normaliser.Fold("a\uE000b\uD800c\0d\uDC00e"));

    [Fact]
    public void Folding_twice_is_folding_once() => RandomTexts.Check(text =>
    {
        var once = Normaliser.Fold(text);
        Assert.Equal(once, Normaliser.Fold(once));
    });

    [Fact]
    public void Every_character_folds_to_what_stays()
    {
        var unstable = new List<string>();
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value))
                continue;
            var once = Normaliser.Fold(new Rune(value).ToString());
            if (Normaliser.Fold(once) != once)
                unstable.Add($"U+{value:X4}");
        }

        Assert.Empty(unstable);
    }

    [Fact]
    public void Every_Han_character_folds_as_ICU_simplifies_it_alone()
    {
        using var transform = Icu.Transliterator.CreateInstance("Traditional-Simplified");
        for (var character = '\u4E00'; character <= '\u9FFF'; character++)
        {
            var simplified = transform.Transliterate(character.ToString(), 1);
            Assert.Equal(Normaliser.Fold(simplified), Normaliser.Fold(character.ToString()));
        }
    }

    [Fact]
    public void Composed_and_decomposed_text_fold_to_the_same() => RandomTexts.Check(text =>
    {
        if (text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) || !IsAssigned(text))
            return;
        Assert.Equal(Normaliser.Fold(text.Normalize(NormalizationForm.FormC)), Normaliser.Fold(text.Normalize(NormalizationForm.FormD)));
    });

    [Fact]
    public void Spans_cover_the_original_in_order() => RandomTexts.Check(text =>
    {
        var normalised = Normaliser.Normalise(text);
        var (start, end) = (0, 0);
        for (var i = 0; i < normalised.Length; i++)
        {
            Assert.InRange(normalised.Starts[i], start, text.Length);
            Assert.InRange(normalised.Ends[i], Math.Max(normalised.Starts[i], end), text.Length);
            Assert.True(normalised.Starts[i] == start || normalised.Starts[i] == end || i == 0, "nothing is skipped");
            (start, end) = (normalised.Starts[i], normalised.Ends[i]);
        }

        Assert.True(normalised.Length == 0 || end == text.Length, "the last cluster ends with the text");
    });

    private static bool IsAssigned(string text) =>
        text.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.OtherNotAssigned);
}
