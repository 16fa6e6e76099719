using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>A section of the standard project proposal.</summary>
internal enum ProposalSection
{
    Code,
    Title,
    Recommendations,
    Duration,
    Budget,
    Summary,
    ImplementingUnit,
    ExpectedResults,
}

/// <summary>The sections of a project proposal, found by their headings.</summary>
internal sealed class ProposalSections
{
    private static readonly (string Heading, ProposalSection Section)[] Headings =
    [
        ("项目编号", ProposalSection.Code), ("项目编码", ProposalSection.Code), ("projectcode", ProposalSection.Code),
        ("项目标题", ProposalSection.Title), ("项目名称", ProposalSection.Title), ("projecttitle", ProposalSection.Title), ("title", ProposalSection.Title),
        ("发展议程建议", ProposalSection.Recommendations), ("developmentagendarecommendation", ProposalSection.Recommendations),
        ("项目期限", ProposalSection.Duration), ("项目时限", ProposalSection.Duration), ("projectduration", ProposalSection.Duration),
        ("项目预算", ProposalSection.Budget), ("projectbudget", ProposalSection.Budget),
        ("项目简介", ProposalSection.Summary), ("项目说明", ProposalSection.Summary), ("projectdescription", ProposalSection.Summary),
        ("实施的组织实体", ProposalSection.ImplementingUnit), ("实施组织实体", ProposalSection.ImplementingUnit),
        ("implementingorganizationalentity", ProposalSection.ImplementingUnit), ("organizationalentityimplementing", ProposalSection.ImplementingUnit),
        ("对产权组织计划和预算中预期成果的贡献", ProposalSection.ExpectedResults), ("预期成果的贡献", ProposalSection.ExpectedResults),
        ("contributiontowipoprogramandbudgetexpectedresults", ProposalSection.ExpectedResults), ("contributiontoexpectedresults", ProposalSection.ExpectedResults),
    ];

    private readonly Dictionary<ProposalSection, List<Passage>> passages = [];

    private ProposalSections()
    {
    }

    /// <summary>The sections of a document, or null where it has no section for a code and none for a title.</summary>
    public static ProposalSections? Of(Document document)
    {
        var sections = new ProposalSections();
        ProposalSection? current = null;
        foreach (var passage in document.Passages)
        {
            if (passage.Kind == PassageKind.Heading)
                current = SectionOf(passage.Text);
            else if (current is { } section)
                sections.Add(section, passage);
        }
        return sections.passages.ContainsKey(ProposalSection.Code) && sections.passages.ContainsKey(ProposalSection.Title) ? sections : null;
    }

    /// <summary>The passages of a section; empty where the document has none.</summary>
    public IReadOnlyList<Passage> this[ProposalSection section] => passages.GetValueOrDefault(section, []);

    private void Add(ProposalSection section, Passage passage)
    {
        if (!passages.TryGetValue(section, out var list))
            passages[section] = list = [];
        list.Add(passage);
    }

    private static ProposalSection? SectionOf(string heading)
    {
        var key = NameKey.Of(HeadingTitle.Of(heading));
        foreach (var (name, section) in Headings)
        {
            if (key == NameKey.Of(name) || (name.Length > 8 && key.StartsWith(NameKey.Of(name), StringComparison.Ordinal)))
                return section;
        }
        return null;
    }
}
