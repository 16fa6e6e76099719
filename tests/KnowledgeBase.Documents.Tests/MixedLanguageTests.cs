namespace KnowledgeBase.Documents.Tests;

/// <summary>Documents in two languages: each passage has its own where it is plainly another than the document's.</summary>
public sealed class MixedLanguageTests
{
    [Fact]
    public void A_Chinese_document_with_an_English_part_is_Chinese_and_says_which_passages_are_not()
    {
        var document = Reading.Document(
            """
            1. 委员会审议了文件CDIP/12/7，并请秘书处继续提供技术援助和能力建设，特别是面向最不发达国家。

            2. The Committee requested the Secretariat to continue to provide technical assistance, in particular to the least developed countries.

            3. WIPO Green、WIPO Re:Search和ARDI计划允许企业部门分享专业知识。

            4. WIPO JURIS; WIPO Connect; PATENTSCOPE; WIPO Lex.

            5. 秘书处介绍了题为“Strengthening the Capacity of National IP Offices in Times of Crisis”的项目。

            6. 下届会议将继续讨论这一问题，包括预算、期限和受益国的选择标准，以及评价的方法。
            """);
        Assert.Equal("zh", document.Language);
        Assert.Equal([("p2", "en")], document.Passages.Where(p => p.Language is not null).Select(p => (p.Locator, p.Language!)));
    }

    [Fact]
    public void An_English_document_with_Chinese_names_stays_English_but_for_the_Chinese_paragraph()
    {
        var document = Reading.Document(
            """
            1. The Delegation of China (中国代表团) supported the proposal and recalled the decision of the previous session of the Committee.

            2. 本段以中文提出，说明代表团对技术转让项目的立场。

            3. The Chair noted that the discussion would be continued on the basis of the documents that had been made available.
            """);
        Assert.Equal("en", document.Language);
        Assert.Equal([("p2", "zh")], document.Passages.Where(p => p.Language is not null).Select(p => (p.Locator, p.Language!)));
    }
}
