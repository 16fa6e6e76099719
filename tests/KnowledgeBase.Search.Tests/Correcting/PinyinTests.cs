using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Tests.Correcting;

public sealed class PinyinTests
{
    [Theory]
    [InlineData('知', "zhi")]
    [InlineData('权', "quan")]
    [InlineData('女', "nv")]
    [InlineData('略', "lve")]
    [InlineData('绿', "lv,lu")]
    [InlineData('行', "xing,hang")]
    [InlineData('重', "zhong,chong")]
    [InlineData('秘', "mi,bi")]
    [InlineData('a', "")]
    [InlineData('。', "")]
    public void Characters_are_read(char character, string readings) => Assert.Equal(readings, string.Join(',', Pinyin.ReadingsOf(character)));

    [Fact]
    public void The_usual_characters_all_have_a_reading_in_plain_letters()
    {
        // GB 2312's first level: the 3,755 most usual characters, in the order of their readings.
        var usual = Enumerable.Range(0xB0, 0xD8 - 0xB0)
            .SelectMany(row => Enumerable.Range(0xA1, 94).Select(cell => new[] { (byte)row, (byte)cell }))
            .Select(code => Gb18030.GetString(code))
            .Where(text => text.Length == 1 && text[0] is >= '\u4e00' and < '\ua000')
            .ToList();
        Assert.Equal(3_755, usual.Count);
        Assert.All(usual, text =>
        {
            Assert.NotEmpty(Pinyin.ReadingsOf(text[0]));
            Assert.All(Pinyin.ReadingsOf(text[0]), reading => Assert.Matches("^[a-z]{1,6}$", reading));
        });
    }

    [Theory]
    [InlineData("zhi", "zi")]
    [InlineData("shang", "san")]
    [InlineData("ling", "nin")]
    [InlineData("neng", "nen")]
    [InlineData("lv", "nu")]
    [InlineData("an", "an")]
    [InlineData("hua", "hua")]
    public void Syllables_that_are_confused_sound_the_same(string syllable, string sound) => Assert.Equal(sound, Pinyin.NearSound(syllable));

    private static System.Text.Encoding Gb18030
    {
        get
        {
            System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
            return System.Text.Encoding.GetEncoding("gb18030");
        }
    }
}
