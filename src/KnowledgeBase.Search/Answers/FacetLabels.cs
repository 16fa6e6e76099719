using System.Collections.Concurrent;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Store;

namespace KnowledgeBase.Search.Answers;

/// <summary>The names of facets and of their values, and what a value is grouped under.</summary>
public sealed class FacetLabels
{
    private static readonly Dictionary<string, LocalizedText> FacetNames = new(StringComparer.Ordinal)
    {
        [Facets.Kind] = new("类型", "Kind"),
        [Facets.Recommendation] = new("发展议程建议", "Recommendation"),
        [Facets.Cluster] = new("建议集", "Cluster"),
        [Facets.ExpectedResult] = new("预期成果", "Expected result"),
        [Facets.Pillar] = new("战略支柱", "Strategic pillar"),
        [Facets.Sector] = new("部门", "Sector"),
        [Facets.Region] = new("地区", "Region"),
        [Facets.Country] = new("国家", "Country"),
        [Facets.Status] = new("项目状态", "Project status"),
        [Facets.Topic] = new("主题", "Topic"),
        [Facets.Document] = new("文件", "Document"),
        [Facets.DocumentType] = new("文件类别", "Document type"),
        [Facets.Language] = new("语文", "Language"),
        [Facets.Year] = new("年份", "Year"),
        [Facets.ActivityType] = new("活动类型", "Type of activity"),
        [Facets.Partner] = new("合作伙伴", "Partner"),
        [Facets.Expertise] = new("专长", "Expertise"),
        [Facets.Nationality] = new("国籍", "Nationality"),
        [Facets.Gender] = new("性别", "Gender"),
        [Facets.Beneficiary] = new("受益国", "Beneficiary country"),
        [Facets.Party] = new("需求方或提供方", "Who needs or offers it"),
        [Facets.Flexibility] = new("灵活性", "Flexibility"),
    };

    private static readonly Dictionary<(string Facet, string Value), LocalizedText> FixedValues = new()
    {
        [(Facets.Kind, RecordKinds.Passage)] = new("段落", "Passages"),
        [(Facets.Kind, RecordKinds.Document)] = new("文件", "Documents"),
        [(Facets.Kind, EntityKinds.Project)] = new("项目", "Projects"),
        [(Facets.Kind, EntityKinds.Recommendation)] = new("建议", "Recommendations"),
        [(Facets.Kind, EntityKinds.ExpectedResult)] = new("预期成果", "Expected results"),
        [(Facets.Kind, EntityKinds.Pillar)] = new("战略支柱", "Strategic pillars"),
        [(Facets.Kind, EntityKinds.Indicator)] = new("绩效指标", "Indicators"),
        [(Facets.Kind, EntityKinds.Sector)] = new("部门", "Sectors"),
        [(Facets.Kind, EntityKinds.Region)] = new("地区", "Regions"),
        [(Facets.Kind, EntityKinds.Country)] = new("国家", "Countries"),
        [(Facets.Kind, EntityKinds.Tool)] = new("工具和服务", "Tools and services"),
        [(Facets.Kind, EntityKinds.Contact)] = new("联系方式", "Contacts"),
        [(Facets.Kind, EntityKinds.Activity)] = new("技术援助活动", "Technical assistance activities"),
        [(Facets.Kind, EntityKinds.Consultant)] = new("顾问", "Consultants"),
        [(Facets.Kind, EntityKinds.Need)] = new("需求", "Needs"),
        [(Facets.Kind, EntityKinds.Offer)] = new("供给", "Offers"),
        [(Facets.Kind, EntityKinds.Flexibility)] = new("灵活性条款", "Flexibilities"),
        [(Facets.Status, "open")] = new("待对接", "Open"),
        [(Facets.Status, "matched")] = new("已对接", "Matched"),
        [(Facets.Status, "completed")] = new("已完成", "Completed"),
        [(Facets.Status, "ongoing")] = new("正在实施", "Ongoing"),
        [(Facets.Status, "approved")] = new("已批准", "Approved"),
        [(Facets.Status, "proposed")] = new("已提议", "Proposed"),
        [(Facets.DocumentType, "report")] = new("报告", "Report"),
        [(Facets.DocumentType, "proposal")] = new("项目提案", "Project proposal"),
        [(Facets.DocumentType, "manual")] = new("手册", "Manual"),
        [(Facets.DocumentType, "budget")] = new("计划和预算", "Programme and budget"),
        [(Facets.DocumentType, "paper")] = new("工作文件", "Working paper"),
        [(Facets.DocumentType, "other")] = new("其他", "Other"),
        [(Facets.Language, "zh")] = new("中文", "Chinese"),
        [(Facets.Language, "en")] = new("英文", "English"),
        [(Facets.Language, "fr")] = new("法文", "French"),
        [(Facets.Language, "es")] = new("西班牙文", "Spanish"),
        [(Facets.Language, "ru")] = new("俄文", "Russian"),
        [(Facets.Language, "ar")] = new("阿拉伯文", "Arabic"),
        [(Facets.Language, "pt")] = new("葡萄牙文", "Portuguese"),
        [(Facets.Gender, "female")] = new("女", "Female"),
        [(Facets.Gender, "male")] = new("男", "Male"),
    };

    private static readonly LocalizedText NotStated = new("未说明", "Not stated");

    private readonly IReadOnlyDictionary<EntityId, Entity> entities;
    private readonly IReadOnlyDictionary<string, StoredDocument> documents;
    private readonly Dictionary<string, LocalizedText> clusters;
    private readonly Dictionary<(string Facet, string Value), LocalizedText> ofRegisters = [];
    private readonly ConcurrentDictionary<(string Facet, string Value), (LocalizedText Name, string? Group)> found = new();

    internal FacetLabels(IReadOnlyDictionary<EntityId, Entity> entities, IReadOnlyDictionary<string, StoredDocument> documents)
    {
        this.entities = entities;
        this.documents = documents;
        clusters = ClusterNames(entities.Values);
        foreach (var (facet, value, name) in entities.Values.SelectMany(RegisterFacets.Worded))
            ofRegisters.TryAdd((facet, value), name);
    }

    /// <summary>The name of a facet.</summary>
    public static LocalizedText OfFacet(string facet) => FacetNames[facet];

    /// <summary>The values of a facet that are not of the catalogue, with their names.</summary>
    internal static IEnumerable<(string Value, LocalizedText Name)> Fixed(string facet) =>
        FixedValues.Where(named => named.Key.Facet == facet).Select(named => (named.Key.Value, named.Value));

    /// <summary>The name of a value; the value itself where it has no other.</summary>
    public LocalizedText OfValue(string facet, string value)
    {
        if (value == FacetFilter.NotStated)
            return NotStated;
        if (FixedValues.TryGetValue((facet, value), out var known) || ofRegisters.TryGetValue((facet, value), out known))
            return known;
        if (facet == Facets.Topic && Topics.NameOf(value) is { } topic)
            return topic;
        if (facet == Facets.Cluster && clusters.TryGetValue(value, out var cluster))
            return cluster;
        if (facet == Facets.Document && documents.TryGetValue(value, out var document))
            return document.Symbol is null ? document.Title : new(document.Symbol, document.Symbol);
        if (EntityFacets.KindOf(facet) is { } kind && entities.TryGetValue(new EntityId(kind, value), out var entity))
            return entity.Name;
        return new(value, value);
    }

    /// <summary>What <see cref="OfValue"/> and <see cref="GroupOf"/> say, kept for values that the index has: there are as many as it has values.</summary>
    internal (LocalizedText Name, string? Group) OfIndexed(string facet, string value) => found.GetOrAdd(
        (facet, value), static (key, labels) => (labels.OfValue(key.Facet, key.Value), labels.GroupOf(key.Facet, key.Value)), this);

    /// <summary>The value of the broader facet a value is listed under; null where there is none.</summary>
    public string? GroupOf(string facet, string value)
    {
        if (EntityFacets.KindOf(facet) is not { } kind || !entities.TryGetValue(new EntityId(kind, value), out var entity))
            return null;
        return facet switch
        {
            Facets.Recommendation => entity.FactValue("cluster")?.ToLowerInvariant(),
            Facets.ExpectedResult => Related(entity, EntityKinds.Pillar, "pillar"),
            Facets.Country => Related(entity, EntityKinds.Region, "region"),
            _ => null,
        };
    }

    private static string? Related(Entity entity, string kind, string type) =>
        entity.Relations.FirstOrDefault(relation => relation.Target.Kind == kind && relation.Type == type)?.Target.Slug;

    private static Dictionary<string, LocalizedText> ClusterNames(IEnumerable<Entity> entities)
    {
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var entity in entities.Where(entity => entity.Id.Kind == EntityKinds.Recommendation))
        {
            var name = entity.Facts.FirstOrDefault(fact => fact.Name == "cluster-name")?.Value;
            if (entity.FactValue("cluster") is { } letter && name is not null)
                names.TryAdd(letter.ToLowerInvariant(), new($"建议集{letter}：{name.Zh}", $"Cluster {letter}: {name.En}"));
        }

        return names;
    }
}
