using KnowledgeBase.Search.Folding;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Tests.Folding;

public sealed class TextFingerprintTests
{
    private const string Text =
        "该项目旨在加强国家知识产权局的能力，使其掌握必要的知识、技能和工具，以管理对知识产权生态系统构成严重威胁的危机，并在危机时期保持业务的连续性。";

    [Theory]
    [InlineData(Text, Text, true)]
    [InlineData(Text, Text + "（英国提案）", true)]
    [InlineData("DA_4_10_03", "DA-4-10-03", true)]
    [InlineData("2,321", "2321", true)]
    [InlineData(Text, "该项目旨在加强国家知识产权局的能力。", false)]
    [InlineData("美食旅游业在秘鲁得到发展。", "美食旅游业在泰国得到推广。", false)]
    [InlineData("DA_4_10_03", "DA_4_10_02", false)]
    [InlineData("", "", false)]
    public void Texts_of_nearly_the_same_words_are_alike(string one, string other, bool alike)
    {
        Assert.Equal(alike, Of(one).IsLike(Of(other)));
        Assert.Equal(alike, Of(other).IsLike(Of(one)));
    }

    private static TextFingerprint Of(string text) => TextFingerprint.Of(AnalysedText.Of(text));
}
