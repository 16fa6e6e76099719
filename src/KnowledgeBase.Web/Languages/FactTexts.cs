using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Languages;

/// <summary>The names of facts and relations as they are shown; one that is not known is shown by its own name.</summary>
public static class FactTexts
{
    private static readonly Dictionary<string, Phrase> Facts = new(StringComparer.Ordinal)
    {
        ["starred"] = new("立即落实的建议", "For immediate implementation"),
        ["cluster"] = new("建议集", "Cluster"),
        ["cluster-name"] = new("建议集名称", "Name of the cluster"),
        ["number"] = new("编号", "Number"),
        ["status"] = new("状态", "Status"),
        ["phase"] = new("阶段", "Phase"),
        ["code"] = new("项目编号", "Project code"),
        ["symbol"] = new("文号", "Symbol"),
        ["budget"] = new("预算", "Budget"),
        ["budget-total"] = new("预算总额", "Total budget"),
        ["budget-personnel"] = new("人事支出", "Personnel"),
        ["budget-non-personnel"] = new("非人事支出", "Non-personnel"),
        ["duration"] = new("期限", "Duration"),
        ["start"] = new("开始", "Start"),
        ["end"] = new("结束", "End"),
        ["approved"] = new("批准", "Approved"),
        ["completed"] = new("完成", "Completed"),
        ["session"] = new("届会", "Session"),
        ["unit"] = new("实施单位", "Implementing unit"),
        ["objective"] = new("目标", "Objective"),
        ["list-number"] = new("附件二序号", "Number in Annex II"),
        ["iso2"] = new("ISO 两位代码", "ISO code (two letters)"),
        ["iso3"] = new("ISO 三位代码", "ISO code (three letters)"),
        ["ldc"] = new("最不发达国家", "Least developed country"),
        ["lldc"] = new("内陆发展中国家", "Landlocked developing country"),
        ["sids"] = new("小岛屿发展中国家", "Small island developing State"),
        ["chapter"] = new("手册章节", "Chapter of the manual"),
        ["topic"] = new("主题", "Topic"),
        ["link"] = new("链接", "Link"),
        ["email"] = new("电子邮件", "E-mail"),
        ["phone"] = new("电话", "Telephone"),
        ["telephone"] = new("电话", "Telephone"),
        ["fax"] = new("传真", "Fax"),
        ["address"] = new("地址", "Address"),
        ["contact"] = new("联系人", "Contact"),
        ["baseline"] = new("基准", "Baseline"),
        ["target"] = new("目标", "Target"),
        ["name-source"] = new("名称出处", "Where the name is from"),
        ["title-status"] = new("英文标题", "English title"),
        ["biennium"] = new("两年期", "Biennium"),
        ["resources"] = new("资源", "Resources"),
        ["outcome"] = new("成果", "Outcome"),
        ["output"] = new("产出", "Outputs"),
        ["schedule"] = new("时间表", "Schedule"),
        ["risk"] = new("风险", "Risks"),
        ["budget-by-output"] = new("按产出开列的预算", "Budget by output"),
        ["reported-in"] = new("报告段落", "Reported in"),
        ["approved-at"] = new("批准届会", "Approved at"),
        ["proponent"] = new("提案方", "Proposed by"),
        ["document"] = new("相关文件", "Documents"),
        ["note"] = new("备注", "Notes"),
        ["contact-point"] = new("联络点", "Contact point"),
        ["purpose"] = new("用途", "What to write for"),
        ["addressee"] = new("收件人", "Addressee"),
        ["priority"] = new("优先事项和预算", "Priorities and their budgets"),
        ["described-in"] = new("说明段落", "Described in"),
        ["beneficiaries-complete"] = new("受益国名单完整", "List of beneficiaries complete"),
        ["type"] = new("类型", "Type"),
        ["partner"] = new("合作伙伴", "Partners"),
        ["expertise"] = new("专长", "Expertise"),
        ["language"] = new("语言", "Languages"),
        ["gender"] = new("性别", "Gender"),
        ["year"] = new("年份", "Years"),
        ["date"] = new("日期", "Date"),
        ["party"] = new("提出方", "Who"),
        ["flexibility"] = new("灵活性", "Flexibility"),
        ["law"] = new("法律", "Law"),
        ["provision"] = new("条款", "Provision"),
        ["development-share"] = new("发展份额", "Development share"),
    };

    private static readonly Dictionary<string, Phrase> Relations = new(StringComparer.Ordinal)
    {
        ["expected-result"] = new("预期成果", "Expected results"),
        ["pillar"] = new("战略支柱", "Strategic pillar"),
        ["region"] = new("地区", "Region"),
        ["group"] = new("国家组别", "Groups"),
        ["recommendation"] = new("涉及的建议", "Recommendations addressed"),
        ["sector"] = new("负责部门", "Sector in charge"),
        ["proponent"] = new("提案国", "Proposed by"),
        ["beneficiary"] = new("受益国", "Beneficiary countries"),
        ["country"] = new("国家", "Countries"),
        ["project"] = new("相关项目", "Related projects"),
        ["tool"] = new("相关工具", "Related tools"),
        ["contact"] = new("联系方式", "Contact"),
        ["indicator"] = new("绩效指标", "Indicators"),
        ["next-phase"] = new("下一阶段", "Next phase"),
        ["previous-phase"] = new("上一阶段", "Previous phase"),
        ["nationality"] = new("国籍", "Nationality"),
        ["matched-with"] = new("已对接", "Matched with"),
        [RelationTypes.SuggestedMatch] = new("可能的对接（按共同点推荐）", "Possible matches, by what they have in common"),
        [RelationTypes.RecommendationElsewhere] = new("涉及的建议（据公开网页，本库文件未说明）", "Recommendations addressed, according to public pages (not stated in the documents here)"),
    };

    /// <summary>Names of facts there are texts for.</summary>
    public static IReadOnlyCollection<string> KnownFacts => Facts.Keys;

    public static Phrase OfFact(string name) => Facts.GetValueOrDefault(name) ?? Readable(name);

    public static Phrase OfRelation(string type) => Relations.GetValueOrDefault(type) ?? Readable(type);

    private static Phrase Readable(string name)
    {
        var words = name.Replace('-', ' ');
        var shown = words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
        return new Phrase(shown, shown);
    }
}
