using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>The columns in which entities of each kind are exported and, for some kinds, imported; docs/import-formats.md explains them to people.</summary>
public static class EntityColumns
{
    /// <summary>The statuses of a project.</summary>
    public static IReadOnlyList<string> ProjectStatuses { get; } = ["proposed", "approved", "ongoing", "completed"];

    /// <summary>The states of a need or an offer.</summary>
    public static IReadOnlyList<string> MatchStatuses { get; } = ["open", "matched"];

    private static readonly Dictionary<string, IReadOnlyList<EntityColumn>> OfImportedKinds = new(StringComparer.Ordinal)
    {
        [EntityKinds.Project] = Project(),
        [EntityKinds.Tool] = Tool(),
        [EntityKinds.Contact] = Contact(),
        [EntityKinds.Activity] = Activity(),
        [EntityKinds.Consultant] = Consultant(),
        [EntityKinds.Need] = NeedOrOffer(EntityKinds.Offer),
        [EntityKinds.Offer] = NeedOrOffer(EntityKinds.Need),
        [EntityKinds.Flexibility] = Flexibility(),
    };

    /// <summary>The kinds that can be imported, in the order of <see cref="EntityKinds.All"/>.</summary>
    public static IReadOnlyList<string> ImportedKinds { get; } = [.. EntityKinds.All.Where(OfImportedKinds.ContainsKey)];

    /// <summary>The columns of a kind in their order; kinds that are not imported have their identifier, names and descriptions.</summary>
    public static IReadOnlyList<EntityColumn> Of(string kind) => OfImportedKinds.GetValueOrDefault(kind) ?? [new SlugColumn(), .. Texts()];

    private static IReadOnlyList<EntityColumn> Project() =>
    [
        new SlugColumn(), .. Texts(),
        Fact("code", "项目编号", "Project code"),
        Fact("status", "状态", "Status") with { Content = CellContent.Choice, Choices = ProjectStatuses },
        Links("sector", "负责部门", "Sector in charge", EntityKinds.Sector),
        Links("recommendation", "涉及的建议", "Recommendations addressed", EntityKinds.Recommendation),
        Links("expected_result", "预期成果", "Expected results", EntityKinds.ExpectedResult),
        Links("proponent", "提案国", "Proposed by", EntityKinds.Country),
        .. Worded("proponent", "其他提案方", "Other proponents", "proponent_other", several: true),
        Links("beneficiary", "受益国", "Beneficiary countries", EntityKinds.Country),
        Links("previous_phase", "上一阶段", "Previous phase", EntityKinds.Project),
        Links("next_phase", "下一阶段", "Next phase", EntityKinds.Project),
        .. Worded("duration", "期限", "Duration"),
        .. Worded("budget", "预算", "Budget"),
        .. Worded("start", "开始", "Start"),
        .. Worded("end", "结束", "End"),
        .. Worded("unit", "实施单位", "Implementing unit", several: true),
        .. Worded("approved-at", "批准届会", "Approved at", "approved_at"),
        .. Worded("objective", "目标", "Objective", several: true),
        .. Worded("outcome", "成果", "Outcome", several: true),
        .. Worded("output", "产出", "Outputs", several: true),
        .. Worded("schedule", "时间表", "Schedule", several: true),
        .. Worded("note", "备注", "Notes", several: true),
        Fact("symbol", "文号", "Symbol") with { IsMultiple = true },
        Fact("document", "相关文件", "Documents") with { IsMultiple = true },
        Addresses("link", "链接", "Links"),
        .. Aliases(),
    ];

    private static IReadOnlyList<EntityColumn> Tool() =>
    [
        new SlugColumn(), .. Texts(),
        Fact("topic", "主题", "Topic") with { Content = CellContent.Choice, Choices = Topics.All, IsMultiple = true },
        .. Worded("unit", "服务部门", "Units in charge", several: true),
        .. Worded("contact-point", "联络点", "Contact point", "contact_point", several: true),
        Links("contact", "联系方式", "Contacts", EntityKinds.Contact),
        Links("recommendation", "相关建议", "Related recommendations", EntityKinds.Recommendation),
        Addresses("link", "链接", "Links"),
        .. Aliases(),
    ];

    private static IReadOnlyList<EntityColumn> Contact() =>
    [
        new SlugColumn(), .. Texts(),
        .. Worded("purpose", "用途", "What to write for", several: true),
        .. Worded("addressee", "收件人", "Addressee"),
        Fact("address", "地址", "Postal address") with { IsMultiple = true },
        Links("region", "地区", "Regions served", EntityKinds.Region),
        Fact("email", "电子邮件", "E-mail") with { IsMultiple = true },
        Fact("phone", "电话", "Telephone") with { IsMultiple = true },
        Addresses("link", "链接", "Links"),
        .. Aliases(),
    ];

    private static IReadOnlyList<EntityColumn> Activity() =>
    [
        new SlugColumn(), .. Texts(),
        Links("country", "国家", "Countries", EntityKinds.Country) with { IsRequired = true },
        Fact("start", "开始", "Start") with { Content = CellContent.Date, IsRequired = true },
        Fact("end", "结束", "End") with { Content = CellContent.Date },
        .. Worded("type", "活动类型", "Type of activity"),
        Fact("topic", "主题", "Topic") with { Content = CellContent.Choice, Choices = Topics.All, IsMultiple = true },
        .. Worded("partner", "合作伙伴", "Partners", several: true),
        Links("recommendation", "相关建议", "Recommendations", EntityKinds.Recommendation),
        Links("project", "项目", "Projects", EntityKinds.Project),
        Links("sector", "部门", "Sectors", EntityKinds.Sector),
        Addresses("link", "链接", "Links"),
    ];

    private static IReadOnlyList<EntityColumn> Consultant() =>
    [
        new SlugColumn(), .. Texts(),
        .. Worded("expertise", "专长", "Expertise", several: true),
        Fact("topic", "主题", "Topic") with { Content = CellContent.Choice, Choices = Topics.All, IsMultiple = true },
        Fact("language", "语言", "Languages") with { Content = CellContent.Language, IsMultiple = true, IsRequired = true },
        Links("nationality", "国籍", "Nationality", EntityKinds.Country),
        Fact("gender", "性别", "Gender") with { Content = CellContent.Choice, Choices = ["female", "male"] },
        Links("beneficiary", "受益国", "Beneficiary countries", EntityKinds.Country),
        Fact("year", "年份", "Years") with { Content = CellContent.Year, IsMultiple = true },
        Addresses("link", "链接", "Links"),
    ];

    private static IReadOnlyList<EntityColumn> NeedOrOffer(string other) =>
    [
        new SlugColumn(), .. Texts(),
        .. Worded("party", other == EntityKinds.Offer ? "需求方" : "提供方", other == EntityKinds.Offer ? "Who needs it" : "Who offers it"),
        Links("country", "国家", "Countries", EntityKinds.Country),
        Links("sector", "部门", "Sectors", EntityKinds.Sector),
        Fact("topic", "主题", "Topic") with { Content = CellContent.Choice, Choices = Topics.All, IsMultiple = true },
        Fact("status", "状态", "Status") with { Content = CellContent.Choice, Choices = MatchStatuses, IsRequired = true },
        Links("matched_with", "已对接", "Matched with", other) with { Type = "matched-with" },
        Fact("date", "日期", "Date") with { Content = CellContent.Date },
        Addresses("link", "链接", "Links"),
    ];

    private static IReadOnlyList<EntityColumn> Flexibility() =>
    [
        new SlugColumn(), .. Texts(),
        Links("country", "国家", "Country", EntityKinds.Country) with { IsRequired = true },
        .. Worded("flexibility", "灵活性", "Flexibility"),
        .. Worded("law", "法律", "Law"),
        .. Worded("provision", "条款", "Provision", several: true),
        Fact("year", "年份", "Year") with { Content = CellContent.Year },
        Addresses("link", "链接", "Links"),
    ];

    private static IReadOnlyList<EntityColumn> Texts() =>
    [
        new TextColumn("name_zh", new LocalizedText("名称（中文）", "Name (Chinese)"), TextField.Name, "zh"),
        new TextColumn("name_en", new LocalizedText("名称（英文）", "Name (English)"), TextField.Name, "en"),
        new TextColumn("description_zh", new LocalizedText("说明（中文）", "Description (Chinese)"), TextField.Description, "zh"),
        new TextColumn("description_en", new LocalizedText("说明（英文）", "Description (English)"), TextField.Description, "en"),
    ];

    private static IReadOnlyList<EntityColumn> Aliases() =>
    [
        new AliasColumn("other_names_zh", new LocalizedText("其他名称（中文）", "Other names (Chinese)"), "zh") { IsMultiple = true },
        new AliasColumn("other_names_en", new LocalizedText("其他名称（英文）", "Other names (English)"), "en") { IsMultiple = true },
        new AliasColumn("acronyms", new LocalizedText("缩略语和编号", "Acronyms and codes"), "und") { IsMultiple = true },
    ];

    /// <summary>The two columns of a fact that is worded in each language.</summary>
    private static IEnumerable<EntityColumn> Worded(string fact, string zh, string en, string? key = null, bool several = false)
    {
        yield return new FactColumn($"{key ?? fact}_zh", new LocalizedText($"{zh}（中文）", $"{en} (Chinese)"), fact, "zh") { IsMultiple = several };
        yield return new FactColumn($"{key ?? fact}_en", new LocalizedText($"{zh}（英文）", $"{en} (English)"), fact, "en") { IsMultiple = several };
    }

    private static FactColumn Fact(string fact, string zh, string en) => new(fact, new LocalizedText(zh, en), fact);

    private static FactColumn Addresses(string fact, string zh, string en) =>
        Fact(fact, zh, en) with { Content = CellContent.Address, IsMultiple = true };

    private static RelationColumn Links(string key, string zh, string en, string kind) =>
        new(key, new LocalizedText(zh, en), key.Replace('_', '-'), kind) { Content = CellContent.Slug, IsMultiple = true };
}
