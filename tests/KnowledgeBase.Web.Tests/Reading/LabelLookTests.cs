using KnowledgeBase.Web.Reading;

namespace KnowledgeBase.Web.Tests.Reading;

public sealed class LabelLookTests
{
    [Theory]
    [InlineData("一、", "label tight")]
    [InlineData("（二）", "label tight")]
    [InlineData("3.", "label")]
    [InlineData("(iv)", "label")]
    [InlineData("甲", "label")]
    [InlineData("", "label")]
    public void A_label_that_brings_its_own_space_gets_no_other(string label, string expected) => Assert.Equal(expected, LabelLook.ClassOf(label));

    [Fact]
    public void A_colon_that_leads_over_to_what_stands_below_is_left_out_of_a_trail() =>
        Assert.Equal("(b) 过程 › (ii) 监测", HeadingTrail.Of(["(b) 过程：", "(ii) 监测"]));
}
