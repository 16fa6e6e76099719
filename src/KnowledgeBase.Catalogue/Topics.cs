namespace KnowledgeBase.Catalogue;

/// <summary>
/// The topics under which tools are listed: the chapters (a) to (p) of the manual on technical assistance, its part on the least developed
/// countries, and its section on databases. Slugs are stable.
/// </summary>
public static class Topics
{
    /// <summary>The part on assistance for the least developed countries.</summary>
    public const string LeastDeveloped = "ldc";

    /// <summary>The section on databases.</summary>
    public const string Databases = "databases";

    private static readonly Dictionary<string, LocalizedText> Names = new(StringComparer.Ordinal)
    {
        ["a"] = new("设计和实施国家、机构和行业的知识产权战略", "National, institutional and sectoral IP strategies"),
        ["b"] = new("加强获取知识以及技术交流的渠道", "Access to knowledge and technology exchange"),
        ["c"] = new("提升技术和知识基础设施", "Technical and knowledge infrastructure"),
        ["d"] = new("提供立法援助和政策建议", "Legislative assistance and policy advice"),
        ["e"] = new("传统知识、传统文化表现形式和遗传资源", "Traditional knowledge, traditional cultural expressions and genetic resources"),
        ["f"] = new("运用知识产权工具建立当地产品的品牌", "Branding local products with IP tools"),
        ["g"] = new("工业产权和版权管理的能力建设", "Capacity building in industrial property and copyright administration"),
        ["h"] = new("国家和地区层面的知识产权教学", "IP teaching at national and regional level"),
        ["i"] = new("促进将知识产权纳入各国创新体系", "IP in national innovation systems"),
        ["j"] = new("加强地区间、地区和次地区合作", "Interregional, regional and subregional cooperation"),
        ["k"] = new("与联合国机构、政府间组织和非政府组织发展伙伴关系", "Partnerships with UN agencies, IGOs and NGOs"),
        ["l"] = new("仲裁和调解服务", "Arbitration and mediation services"),
        ["m"] = new("增强公众对知识产权的意识", "Public awareness of IP"),
        ["n"] = new("为转型期国家提供的各项工具", "Tools for countries in transition"),
        ["o"] = new("经济研究", "Economic studies"),
        ["p"] = new("为知识产权调配资源和发展伙伴关系提供支持和咨询", "Mobilizing resources and partnerships for IP"),
        [LeastDeveloped] = new("对最不发达国家的援助", "Assistance for least developed countries"),
        [Databases] = new("与发展相关的数据库", "Development-related databases"),
    };

    /// <summary>All slugs, in the manual's order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Keys];

    /// <summary>The name of a topic, or null for what is none.</summary>
    public static LocalizedText? NameOf(string topic) => Names.GetValueOrDefault(topic);
}
