using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>The texts of what entity pages draw and set out in tables.</summary>
public static class EntityViewTexts
{
    public static readonly Phrase Sources = new("资料来源", "Sources");
    public static readonly Phrase SourceDetail = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase AddressWithNote = new("{0}（{1}）", "{0} ({1})");
    public static readonly Phrase InCommon = new("两者的共同点：{0}", "in common: {0}");
    public static readonly Phrase Between = new("、", ", ");
    public static readonly Phrase SameTopic = new("同一主题", "the topic");
    public static readonly Phrase LikeWords = new("相近的用词", "similar words");
    public static readonly Phrase ImportedRow = new("{0}，第{1}行，{2}", "{0}, row {1}, {2}");
    public static readonly Phrase SourceMark = new("来源 {0}：{1}", "Source {0}: {1}");
    public static readonly Phrase OtherLanguageText = new("英文文本", "The text in Chinese");
    public static readonly Phrase LifeLine = new("项目历程", "The project’s life in the documents");
    public static readonly Phrase StageProposed = new("提出", "Proposed");
    public static readonly Phrase StageApproved = new("批准", "Approved");
    public static readonly Phrase StageStarted = new("开始", "Started");
    public static readonly Phrase StageReported = new("报告", "Reported");
    public static readonly Phrase StageOngoing = new("实施中", "Ongoing");
    public static readonly Phrase StageEnded = new("结束", "Ended");
    public static readonly Phrase StageCompleted = new("完成", "Completed");
    public static readonly Phrase StageEvaluated = new("审评", "Evaluated");
    public static readonly Phrase NoYear = new("未说明年份", "Year not stated");
    public static readonly Phrase AsOf = new("{0} 年文件所载", "as of {0}");
    public static readonly Phrase Schedule = new("时间表", "Schedule");
    public static readonly Phrase Activity = new("活动", "Activity");
    public static readonly Phrase Planned = new("计划", "planned");
    public static readonly Phrase Budget = new("按产出开列的预算", "Budget by output");
    public static readonly Phrase BudgetItem = new("产出", "Output");
    public static readonly Phrase Amount = new("金额", "Amount");
    public static readonly Phrase AmountInFrancs = new("金额（瑞郎）", "Amount (Swiss francs)");
    public static readonly Phrase Share = new("占比", "Share");
    public static readonly Phrase BudgetTotal = new("合计", "Total");
    public static readonly Phrase SumDiffers = new("各项相加为 {0}，与文件所载总额不同。", "The items add up to {0}, which is not the total that the document gives.");
    public static readonly Phrase Resources = new("资源", "Resources");
    public static readonly Phrase ResourcesBySector = new("按部门开列的资源", "Resources by sector");
    public static readonly Phrase Sector = new("部门", "Sector");
    public static readonly Phrase WholeRow = new("合计", "In all");
    public static readonly Phrase SeveralFigures = new("一格中有几个数字的，照文件原样列出，不作图。", "Where a cell of the document holds several figures they stand here as printed, without a bar.");
    public static readonly Phrase Indicator = new("绩效指标", "Performance indicator");
    public static readonly Phrase Offers = new("可求助的单位和工具", "Whom to turn to");
    public static readonly Phrase UnitsInCharge = new("负责的单位", "Units in charge");
    public static readonly Phrase ToolsMadeFor = new("专为其所属国家组别设立的工具", "Tools made for its group of countries");
    public static readonly Phrase AllOffers = new("为{0}查找其他工具，并起草请求信", "Find other tools for {0}, and draft the letter");
    public static readonly Phrase AddressBlock = new("通信地址", "Postal address");
}
