using System.Text;

namespace KnowledgeBase.Text.Tests.Scripts;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("知识产权", "zh")]
    [InlineData("WIPO Lex 数据库中的法律", "zh")]
    [InlineData("intellectual property", "en")]
    [InlineData("Gastronomic tourism (美食)", "en")]
    [InlineData("ＴＩＳＣ", "en")]
    [InlineData("2024/25", "und")]
    [InlineData("", "und")]
    [InlineData("интеллектуальная собственность", "und")]
    [InlineData("の知をかたる", "und")]
    public void Language_is_told_by_the_letters(string text, string want) => Assert.Equal(want, LanguageGuess.Of(text));

    [Theory]
    [InlineData("知", true)]
    [InlineData("々", true)]
    [InlineData("〇", true)]
    [InlineData("𠮷", true)]
    [InlineData("豈", true)]
    [InlineData("か", false)]
    [InlineData("。", false)]
    [InlineData("a", false)]
    public void Han_characters_are_known(string character, bool want) => Assert.Equal(want, Text.Scripts.IsHan(Rune.GetRuneAt(character, 0)));
}
