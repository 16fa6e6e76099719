using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Languages;

/// <summary>The names of the kinds of things, one and many, and a sentence on each.</summary>
public static class KindTexts
{
    private static readonly Dictionary<string, KindText> Known = new(StringComparer.Ordinal)
    {
        [EntityKinds.Project] = new(
            new("项目", "Project"), new("项目", "Projects"),
            new("发展议程项目：已提议、已批准、正在实施和已完成的项目。", "Development Agenda projects: proposed, approved, ongoing and completed.")),
        [EntityKinds.Recommendation] = new(
            new("建议", "Recommendation"), new("发展议程建议", "Recommendations"),
            new("发展议程的45项建议，分为六集。", "The 45 recommendations of the Development Agenda, in six clusters.")),
        [EntityKinds.ExpectedResult] = new(
            new("预期成果", "Expected result"), new("预期成果", "Expected results"),
            new("计划和预算中的预期成果，按战略支柱排列。", "The expected results of the Program of Work and Budget, by strategic pillar.")),
        [EntityKinds.Pillar] = new(
            new("战略支柱", "Strategic pillar"), new("战略支柱", "Strategic pillars"),
            new("中期战略计划的支柱和基础。", "The pillars and the foundation of the Medium-Term Strategic Plan.")),
        [EntityKinds.Indicator] = new(
            new("绩效指标", "Performance indicator"), new("绩效指标", "Performance indicators"),
            new("衡量预期成果的指标，附基准和目标。", "What the expected results are measured by, with baselines and targets.")),
        [EntityKinds.Sector] = new(
            new("部门", "Sector"), new("部门", "Sectors"),
            new("产权组织的各个部门。", "The sectors of WIPO.")),
        [EntityKinds.Region] = new(
            new("地区", "Region"), new("地区", "Regions"),
            new("各地区及其国家。", "The regions and their countries.")),
        [EntityKinds.Country] = new(
            new("国家", "Country"), new("国家", "Countries"),
            new("各个国家，按地区排列。", "The countries, by region.")),
        [EntityKinds.Tool] = new(
            new("工具或服务", "Tool or service"), new("工具和服务", "Tools and services"),
            new("产权组织提供的工具、服务、计划和数据库。", "The tools, services, programmes and databases that WIPO offers.")),
        [EntityKinds.Contact] = new(
            new("联系方式", "Contact"), new("联系方式", "Contacts"),
            new("负责单位及其地址。", "The units in charge and their addresses.")),
        [EntityKinds.Activity] = new(
            new("技术援助活动", "Technical assistance activity"), new("技术援助活动", "Technical assistance activities"),
            new("产权组织开展的技术援助活动，如IP-TAD所记录。", "Technical assistance activities of WIPO, as the IP-TAD records them.")),
        [EntityKinds.Consultant] = new(
            new("顾问", "Consultant"), new("顾问", "Consultants"),
            new("为技术援助聘用的顾问，如IP-ROC所列。", "Consultants engaged for technical assistance, as the IP-ROC lists them.")),
        [EntityKinds.Need] = new(
            new("需求", "Need"), new("需求", "Needs"),
            new("寻求合作伙伴的发展需求，如WIPO Match所载。", "Development needs that look for a partner, as in WIPO Match.")),
        [EntityKinds.Offer] = new(
            new("供给", "Offer"), new("供给", "Offers"),
            new("可提供的资源，如WIPO Match所载。", "Resources on offer, as in WIPO Match.")),
        [EntityKinds.Flexibility] = new(
            new("灵活性条款", "Flexibility"), new("灵活性条款", "Flexibilities"),
            new("各国法律中运用灵活性的条款。", "Provisions of national laws that make use of flexibilities.")),
        [RecordKinds.Document] = new(
            new("文件", "Document"), new("文件", "Documents"),
            new("收录的文件全文。", "The documents held here, in full.")),
        [RecordKinds.Passage] = new(
            new("段落", "Passage"), new("段落", "Passages"),
            new("文件中的段落、列表项、表格行和脚注。", "Paragraphs, list items, table rows and notes of the documents.")),
    };

    /// <summary>The kinds there are texts for.</summary>
    public static IReadOnlyCollection<string> Kinds => Known.Keys;

    /// <summary>The texts of a kind; the kind's own name for one that is not known yet.</summary>
    public static KindText Of(string kind) => Known.GetValueOrDefault(kind) ?? new(new(kind, kind), new(kind, kind), new("", ""));
}

/// <summary>What a kind is called.</summary>
public sealed record KindText(Phrase One, Phrase Many, Phrase Description);
