using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Correcting;

namespace KnowledgeBase.Search.Tests.Correcting;

public sealed class QueryWordsTests
{
    private static readonly string[] Pieces = ["trademark", "专利", "\"", "“", "”", " ", "　", "(", "）", "AND", "ＮＯＴ", "-", "+", "a:b", "k12", "*", "\\", "，", "\ud800", "𠀀", "é", "'"];

    [Theory]
    [InlineData("patent search", "patent|search")]
    [InlineData("专利 检索", "专利|检索")]
    [InlineData("WIPO学院", "WIPO|学院")]
    [InlineData("（专利，商标）", "专利|商标")]
    [InlineData("patent AND search OR NOT design", "patent|search|design")]
    [InlineData("专利 ＡＮＤ 商标", "专利|商标")]
    [InlineData("+patent -search !design", "patent")]
    [InlineData("“知识产权” 专利 \"a b\" c", "专利|c")]
    [InlineData("title:patent search* se?rch search~ patent^2 [a TO b]", "TO")]
    [InlineData("CDIP/31/3 DA_4_10_03 K12 IP-TAD", "IP|TAD")]
    [InlineData("2023年报告", "年报告")]
    [InlineData("don't", "don|t")]
    [InlineData("“unbalanced words", "unbalanced|words")]
    public void Only_words_that_may_be_misspelt_are_taken(string query, string words) =>
        Assert.Equal(words, string.Join('|', QueryWords.Of(query).Select(word => word.Text)));

    [Fact]
    public void Every_word_stands_where_it_says_and_after_the_one_before() => Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(),
        query =>
        {
            var end = 0;
            foreach (var word in QueryWords.Of(query))
            {
                Assert.True(word.Start >= end);
                Assert.Equal(word.Text, query[word.Start..word.End]);
                end = word.End;
            }
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
