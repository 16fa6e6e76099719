using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>The names that the sections of a project proposal have had in the committee's templates, in Chinese and English.</summary>
internal static class SectionNames
{
    private static readonly (ProposalSection Section, string[] Names)[] Printed =
    [
        (ProposalSection.Code, ["项目编号", "项目编码", "项目代码", "Project code", "Code"]),
        (ProposalSection.Title, ["项目标题", "项目名称", "标题", "Project title", "Title", "Title of the project"]),
        (ProposalSection.Proponents, ["提案国", "提案方", "提交国", "提交方", "Proponent", "Proponents", "Proponent(s)", "Proposed by", "Submitted by", "Proposing country", "Proposing countries", "Proposing member states"]),
        (ProposalSection.Recommendations,
            ["发展议程建议", "涉及的发展议程建议", "相关发展议程建议", "发展议程的建议", "Development Agenda recommendations", "Development Agenda recommendation", "Development Agenda recommendation(s)", "DA recommendations", "DA recommendation", "Recommendations addressed", "Link to Development Agenda recommendations", "Related Development Agenda recommendations", "所涉发展议程建议", "发展议程建议（编号）", "落实的发展议程建议"]),
        (ProposalSection.Duration, ["项目期限", "项目时限", "项目工期", "期限", "实施期", "项目实施期", "项目持续时间", "项目周期", "实施期限", "Project duration", "Duration", "Duration of the project"]),
        (ProposalSection.Budget, ["项目预算", "项目总预算", "总预算", "预算", "Total budget", "Estimated budget", "Estimated project budget", "项目预算总额", "Project budget", "Total project budget", "Budget"]),
        (ProposalSection.Summary, ["项目简介", "项目说明", "项目概述", "项目简要说明", "项目概念", "项目简述", "Brief description of the project", "Brief description of project", "Project concept", "Project summary", "Brief description", "Short description", "Brief project description", "Project description", "项目简要介绍", "简要说明"]),
        (ProposalSection.Objective,
            ["项目的目标、成果和产出", "项目目标、成果和产出", "项目目标", "目标", "项目成果", "项目产出", "项目的目标", "目标、成果和产出", "Project objective, outcome and outputs", "Project objectives, outcomes and outputs", "Objectives", "Project objective", "Project objectives", "Project outputs", "Objective, outcome and outputs"]),
        (ProposalSection.Strategy, ["项目实施战略", "实施战略", "项目交付战略", "Project implementation strategy", "Implementation strategy", "Delivery strategy", "Project delivery strategy", "Project strategy", "交付战略", "项目战略"]),
        (ProposalSection.ImplementingUnit,
            ["实施的组织实体", "实施组织实体", "负责实施的组织实体", "牵头组织实体", "实施计划", "实施单位", "负责单位", "负责部门", "执行单位", "实施部门", "Lead unit", "Lead program", "Implementing sector", "Responsible unit", "Implementing division", "Implementing organizational entity", "Organizational entity implementing the project", "Implementing unit", "Implementing program", "Implementing program(s)", "Lead organizational entity"]),
        (ProposalSection.ExpectedResults,
            ["对产权组织计划和预算中预期成果的贡献", "对WIPO计划和预算中预期成果的贡献", "对产权组织工作计划和预算中预期成果的贡献", "对预期成果的贡献", "与计划和预算中预期成果的关联", "预期成果", "与计划和预算预期成果的联系", "与计划和预算中预期成果的联系", "与工作计划和预算中预期成果的联系", "与工作计划和预算中预期成果的关联", "Link to expected results", "Links to expected results", "Links to expected results in the Program of Work and Budget", "Links to WIPO expected results", "Contribution to expected results in WIPO's Program and Budget", "Contribution to WIPO Program and Budget expected results", "Contribution to WIPO's Program of Work and Budget expected results", "Contribution to expected results", "Links to expected results in the Program and Budget", "Expected results"]),
        (ProposalSection.Risks, ["风险与缓解战略", "风险和缓解战略", "风险与缓解措施", "风险和缓解措施", "风险", "Risks and mitigation strategies", "Risks and mitigation strategy", "Risk and mitigation", "Risks and mitigation measures", "Risks"]),
        (ProposalSection.Schedule, ["暂定实施时间表", "实施时间表", "初步实施时间表", "实施时间安排", "时间表", "Tentative implementation timeline", "Implementation timeline", "Tentative implementation schedule", "Implementation schedule", "Timeline", "Schedule", "Project timeline", "Proposed timeline", "Project schedule", "Work plan", "Workplan", "项目时间表", "实施进度表", "实施进度", "工作计划"]),
        (ProposalSection.BudgetByOutput, ["按产出开列的项目预算", "按产出分列的项目预算", "按产出列示的项目预算", "按产出开列的预算", "Project budget by output", "Budget by output", "Project budget by outputs", "Budget by outputs", "Resources by output", "Project resources by output", "Total resources by output", "Total resources by outputs", "按产出开列的项目资源", "按产出开列的资源总额", "按产出分列的资源总额", "按产出分列的预算", "按产出列示的预算"]),
        (ProposalSection.Other,
            ["项目指标", "项目介绍", "项目概要", "可持续发展战略", "可持续性战略", "试点/受益国的遴选标准", "受益国的遴选标准", "与其他组织实体的关联", "与其他发展议程项目的关联", "按费用类别开列的项目预算", "按费用类别分列的项目预算", "Project indicators", "Introduction to the project", "Introduction", "Sustainability strategy", "Selection criteria for pilot/beneficiary countries", "Selection criteria", "Links to other organizational entities", "Links to other DA projects", "Links to other Development Agenda projects", "Project budget by cost category", "Review and evaluation", "Links to other related Program(s)/DA Project(s)", "Links to other related programs", "Links to other related programs/DA projects", "Links to other programs", "Summary", "Project review schedule", "Project self-evaluation", "Indicators of successful completion", "Non-personnel resources by cost category", "Resources by cost category", "Budget by cost category", "Introduction to the issue", "Introduction to the issue or concern", "与其他相关计划/发展议程项目的联系", "与其他相关计划和发展议程项目的联系", "与其他计划的联系", "审评和评价", "审查和评价", "项目审查时间表", "项目自我评价", "按费用类别开列的非人事资源", "按费用类别分列的非人事资源", "按费用类别开列的预算"]),
    ];

    private static readonly Dictionary<string, ProposalSection> ByKey = Printed
        .SelectMany(entry => entry.Names.Select(name => (Key: NameKey.Of(name), entry.Section)))
        .DistinctBy(entry => entry.Key)
        .ToDictionary(entry => entry.Key, entry => entry.Section);

    private const int LongestName = 60;

    /// <summary>How much longer than the name it begins with a text may be: (in months), addressed by the project.</summary>
    private const int LongestAddition = 16;

    /// <summary>Names shorter than this are also the beginnings of other words; a Chinese character counts twice.</summary>
    private const int ShortestBeginning = 8;

    /// <summary>The section whose name a heading or a cell begins with: Project duration (in months), 项目预算（瑞郎）; the longest such name; null where there is none.</summary>
    public static ProposalSection? Beginning(string text)
    {
        var key = NameKey.Of(HeadingTitle.Of(text));
        for (var length = key.Length - 1; length >= Math.Max(1, key.Length - LongestAddition); length--)
        {
            if (length + HanText.Count(key[..length]) >= ShortestBeginning && ByKey.TryGetValue(key[..length], out var section))
                return section;
        }
        return null;
    }

    /// <summary>Where in a text the name of another section begins that a colon follows; the text's length where there is none.</summary>
    public static int NextIn(string text)
    {
        for (var colon = text.AsSpan().IndexOfAny(':', '：'); colon > 0; colon = NextColon(text, colon))
        {
            for (var start = Math.Max(0, colon - LongestName); start < colon; start++)
            {
                if ((start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '。' or '；' or ';') && IsUnmistakable(text[start..colon]))
                    return start;
            }
        }
        return text.Length;
    }

    private static int NextColon(string text, int colon)
    {
        var next = text.AsSpan(colon + 1).IndexOfAny(':', '：');
        return next < 0 ? -1 : colon + 1 + next;
    }

    private static bool IsUnmistakable(string name) => NameKey.Of(name) is var key && key.Length + HanText.Count(key) >= ShortestBeginning && ByKey.ContainsKey(key);

    /// <summary>The section a text is the name of, whatever its spaces, punctuation and number; null for any other text.</summary>
    public static ProposalSection? Of(string text)
    {
        var key = NameKey.Of(text);
        if (ByKey.TryGetValue(key, out var section))
            return section;
        var unnumbered = NameKey.Of(HeadingTitle.Of(text));
        return unnumbered.Length < key.Length && ByKey.TryGetValue(unnumbered, out section) ? section : null;
    }
}
