using KnowledgeBase.Web.Assistance;

namespace KnowledgeBase.Web.Tests.Assistance;

public sealed class LetterPointsTests
{
    [Theory]
    [InlineData("国家应发送信函，说明所需的援助、目的以及时间。", "所需的援助|目的|时间")]
    [InlineData("A letter should be sent, stating the type of assistance, its purpose and the time frame.", "the type of assistance|its purpose|the time frame")]
    [InlineData("An official letter indicating the need; the beneficiaries, and the partners.", "the need|the beneficiaries|the partners")]
    [InlineData("请寄信函。", "")]
    public void The_points_are_what_the_sentence_lists(string sentence, string points) => Assert.Equal(points, string.Join('|', LetterPoints.In(sentence)));

    [Theory]
    [InlineData("we need help with geographical indications", "geographical indications")]
    [InlineData("我们需要地理标志方面的帮助", "地理标志")]
    [InlineData("请求援助", "请求援助")]
    [InlineData("技术与创新支持中心", "技术与创新支持中心")]
    [InlineData("希望获得专利信息，关于版权的支持", "专利信息 版权")]
    [InlineData("\"help desk\" OR hotline", "\"help desk\" OR hotline")]
    [InlineData("", "")]
    public void Words_of_asking_are_not_searched_unless_there_are_no_others(string need, string searched) => Assert.Equal(searched, NeedWords.Of(need));
}
