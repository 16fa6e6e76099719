using KnowledgeBase.Documents.Identity;

namespace KnowledgeBase.Documents.Tests.Identity;

/// <summary>First pages as they are printed, and as extraction leaves them; lines are separated by | here.</summary>
public sealed class FirstPageTests
{
    public static TheoryData<string, string?, string?, int?, string?, string?> Pages => new()
    {
        {
            "E|CDIP/12/7|ORIGINAL: ENGLISH|DATE: AUGUST 19, 2013|Committee on Development and Intellectual Property (CDIP)|Twelfth Session|Geneva, November 18 to 21, 2013|MANUAL ON THE DELIVERY OF WIPO TECHNICAL ASSISTANCE|prepared by the Secretariat|1. The present document contains a manual.",
            "CDIP/12/7", "en", 12, "2013-08-19", "MANUAL ON THE DELIVERY OF WIPO TECHNICAL ASSISTANCE"
        },
        {
            "E||CDIP/32/2 REV.||ORIGINAL:  English||DATE:  3 May 2024||Committee on Development and Intellectual Property (CDIP)||Thirty-Second Session|Geneva, April 29 to May 3, 2024||DIRECTOR GENERAL’S REPORT|ON THE IMPLEMENTATION|OF THE DEVELOPMENT AGENDA||prepared by the Secretariat",
            "CDIP/32/2 Rev.", "en", 32, "2024-05-03", "DIRECTOR GENERAL’S REPORT ON THE IMPLEMENTATION OF THE DEVELOPMENT AGENDA"
        },
        {
            "C|CDIP/12/7|原文：英文|日期：2013年8月19日|发展与知识产权委员会（CDIP）|第十二届会议|2013年11月18日至21日，日内瓦|WIPO技术援助实施手册|秘书处编拟",
            "CDIP/12/7", "en", 12, "2013-08-19", "WIPO技术援助实施手册"
        },
        {
            "C|ＣＤＩＰ／２５／ＩＮＦ／３|原 文：英 文|日 期：2020 年 4 月 6 日|发展与知识产权委员会(CDIP)|第 二十五 届 会 议|2020 年 5 月 18 日至 22 日，日内瓦|“增强妇女作用”项目：|研究报告摘要|由秘书处编拟",
            "CDIP/25/INF/3", null, 25, "2020-04-06", "“增强妇女作用”项目：研究报告摘要"
        },
        {
            "C CDIP/11/9 PROV. 文:英文 日 期:2013 8 19 发展与知识产权委员会(CDIP) 第十一届会议 2013 5 13 日至 17 日,日内瓦 报告草案 秘书处编拟 1. CDIP 第十一届会议于 2013 年 5 月 13 日至 17 日举行。",
            "CDIP/11/9 Prov.", "en", 11, "2013-08-19", "报告草案"
        },
        {
            "E CDIP/21/15 PROV. ORIGINAL: ENGLISH DATE: AUGUST 22, 2018 Committee on Development and Intellectual Property (CDIP) Twenty-First Session Geneva, May 14 to 18, 2018 DRAFT REPORT prepared by the Secretariat 1. The 21st session was held.",
            "CDIP/21/15 Prov.", "en", 21, "2018-08-22", "DRAFT REPORT"
        },
        {
            "WIPOE|CDIP/1/4ORIGINAL: EnglishDATE: July 7, 2008|WORLD INTELLECTUAL PROPERTY ORGANIZATION|GENEVA|COMMITTEE ON DEVELOPMENT AND INTELLECTUAL PROPERTY (CDIP)|First Session Geneva, March 3 to 7, 2008|REPORT|adopted by the Meeting",
            "CDIP/1/4", "en", 1, "2008-07-07", "REPORT"
        },
        {
            "WIPOCWO/GA/36/4Rev.原文:英文日期:2008年8月15日|世界知识产权组织日内瓦|世界知识产权组织大会|第三十六届会议(第18次特别会议)|2008年9月22日至30日,日内瓦|发展与知识产权委员会会议报告|由秘书处编拟",
            "WO/GA/36/4 Rev.", "en", 36, "2008-08-15", "发展与知识产权委员会会议报告"
        },
        {
            "CDIP/17/11|page 2|CDIP/18/11|ORIGINAL: FRENCH/ENGLISH|DATE: 15 MAY 2017|Eighteenth Session|Geneva, October 31 to November 4, 2016|REPORT|adopted by the Committee",
            "CDIP/18/11", "fr", 18, "2017-05-15", "REPORT"
        },
        {
            "WO/PBC/36/8|ORIGINAL: ENGLISH|DATE: MAY 16, 2023|Program and Budget Committee|Thirty-Sixth Session|Geneva, June 19 to 23, 2023|PROPOSED PROGRAM OF WORK AND BUDGET FOR 2024/25|Document prepared by the Secretariat",
            "WO/PBC/36/8", "en", 36, "2023-05-16", "PROPOSED PROGRAM OF WORK AND BUDGET FOR 2024/25"
        },
        {
            "S/CCR|SCCR/43/3|原文：西班牙文|日期：二〇二三年三月三日|版权及相关权常设委员会|第四十三届会议|2023年3月13日至17日，日内瓦|关于广播组织的提案|秘书处编写的文件",
            "SCCR/43/3", "es", 43, "2023-03-03", "关于广播组织的提案"
        },
        {
            "第十二届会议|2013 年 11 月 18 日至 21 日，日内瓦|WIPO 技术援助实施手册|秘书处编拟",
            null, null, 12, null, "WIPO 技术援助实施手册"
        },
        {
            "ECDIP/19/12|32nd Session|Original: Spanish|Date: November 27, 2017|Report on the Twelfth Session of the Committee",
            "CDIP/19/12", "es", 32, "2017-11-27", "Report on the Twelfth Session of the Committee"
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_first_page_tells_who_the_document_is(string page, string? symbol, string? language, int? session, string? date, string? title)
    {
        var header = FirstPage.Read(page.Split('|')).Header;
        Assert.Equal(
            (symbol, language, session, date, title),
            (header.Symbol, header.OriginalLanguage, header.Session, header.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), header.Title));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_same_page_in_one_cell_or_with_empty_lines_tells_the_same(string page, string? symbol, string? language, int? session, string? date, string? title)
    {
        string[] oneCell = [page.Replace('|', '\n')];
        var spread = page.Split('|').SelectMany(line => new[] { line, "", " " }).ToArray();
        foreach (var lines in new[] { oneCell, spread })
        {
            var header = FirstPage.Read(lines).Header;
            Assert.Equal((symbol, language, session, title), (header.Symbol, header.OriginalLanguage, header.Session, header.Title));
            Assert.Equal(date is null, header.Date is null);
        }
    }

    [Fact]
    public void Lines_of_the_header_are_told_from_the_title_and_the_text()
    {
        string[] lines = ["E", "CDIP/12/7", "ORIGINAL: ENGLISH", "Twelfth Session", "Geneva, November 18 to 21, 2013", "MANUAL", "prepared by the Secretariat", "", "1. The present document.", "CDIP/9/9"];
        var page = FirstPage.Read(lines);
        Assert.Equal([0, 1, 2, 3, 4, 6], page.HeaderLines);
        Assert.Equal([5], page.TitleLines);
    }

    [Theory]
    [InlineData("1. 发展与知识产权委员会2016年10月31日至11月4日举行第十八届会议，批准了一项六点提案。")]
    [InlineData("The Committee discussed the report at its twelfth session, and document CDIP/9/16 was noted.")]
    [InlineData("关于第十二届会议的报告")]
    [InlineData("本文：英文和中文的说明")]
    [InlineData("会议日期：待定，见文件CDIP/9/16")]
    [InlineData("A project for women|An outline|Some words about dates")]
    [InlineData("Date: to be announced")]
    [InlineData("")]
    public void A_text_that_says_nothing_of_itself_is_not_made_to(string page)
    {
        var read = FirstPage.Read(page.Split('|'));
        Assert.False(read.SaysAnything);
        Assert.Equal(new DocumentHeader(), read.Header);
        Assert.Empty(read.TitleLines);
    }

    [Theory]
    [InlineData("DATE: FEBRUARY 30, 2013")]
    [InlineData("日期：2013年13月1日")]
    public void A_date_that_is_none_is_left_out(string line) =>
        Assert.Null(FirstPage.Read(["CDIP/12/7", "ORIGINAL: ENGLISH", line]).Header.Date);

    [Fact]
    public void Anything_is_read_in_bounded_time()
    {
        var random = new Random(11);
        const string Alphabet = "第届会议原文日期：:/ CDIPRev.0123456789年月日至，,日内瓦Geneva Session|\n（)";
        for (var i = 0; i < 400; i++)
        {
            var lines = Enumerable.Range(0, random.Next(60)).Select(_ => new string([.. Enumerable.Range(0, random.Next(800)).Select(_ => Alphabet[random.Next(Alphabet.Length)])])).ToArray();
            var read = FirstPage.Read(lines);
            Assert.All(read.HeaderLines.Concat(read.TitleLines), at => Assert.InRange(at, 0, lines.Length - 1));
        }
    }
}
