using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>A project proposal in the committee's standard template, recognised by the names of its sections.</summary>
internal static class ProjectProposal
{
    private static readonly string[] RecommendationWords = ["建议", "recommendations", "recommendation(s)", "recommendation", "recs.", "rec."];

    private static readonly string[] UnitSeparators = ["\n", ",", "，", ";", "；", "(", ")", "（", "）", "/", ":", "：", " of the ", " in the ", " within the ", " – ", " - "];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        if (ProposalSections.Of(source.Document) is not { } sections)
            return [];
        var title = sections[ProposalSection.Title][0];
        return
        [
            new EntityContribution
            {
                Kind = EntityKinds.Project,
                Slug = CodeOf(sections) is { Code: { } code } ? SlugOf(code) : null,
                Texts = [.. Texts(source, sections, title)],
                Facts = [.. Facts(source, sections, title)],
                Relations = [.. Recommendations(source, sections), .. Results(source, sections)],
                NamedRelations = [.. Units(source, sections), .. Proponents.Read(source, sections)],
            },
        ];
    }

    /// <summary>The code and the passage with it; what else its section says, such as that it is to be confirmed, is no part of it. No code where none is given yet.</summary>
    private static (string? Code, Passage? Passage) CodeOf(ProposalSections sections)
    {
        foreach (var (passage, text) in sections[ProposalSection.Code])
        {
            if (SlugOf(text) is not null)
                return (text, passage);
            if (text.Split([' ', '(', '（', ',', '，', ';', '；'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => SlugOf(word) is not null) is { } code)
                return (code, passage);
        }
        return (null, null);
    }

    /// <summary>A code as a slug, or null where the text is none: <c>DA_4_10_03</c> becomes <c>da-4-10-03</c>.</summary>
    private static string? SlugOf(string code)
    {
        var parts = code.Trim().Split(['_', '-', ' ', '–', '‑'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.Skip(1).All(part => part.All(char.IsAsciiDigit)) && parts[0].Any(char.IsAsciiLetter) && parts[0].All(char.IsAsciiLetterOrDigit) ? string.Join('-', parts).ToLowerInvariant() : null;
    }

    /// <summary>What a section says in its first passage, all its lines.</summary>
    private static SectionPassage? First(ProposalSections sections, ProposalSection section, string separator = "; ")
    {
        var parts = sections[section].Where(part => part.Text.Length > 0).ToList();
        return parts.Count == 0 ? null : parts[0] with { Text = string.Join(separator, parts.Where(part => part.Passage == parts[0].Passage).Select(part => part.Text)) };
    }

    private static IEnumerable<StatedText> Texts(DocumentSource source, ProposalSections sections, SectionPassage title)
    {
        yield return new StatedText(TextField.Name, source.LanguageOf(title.Passage), title.Text, source.At(title.Passage, title.Text));
        if (First(sections, ProposalSection.Summary, "\n") is { } summary)
            yield return new StatedText(TextField.Description, source.LanguageOf(summary.Passage), summary.Text, source.At(summary.Passage, summary.Text));
    }

    private static IEnumerable<Fact> Facts(DocumentSource source, ProposalSections sections, SectionPassage title)
    {
        if (CodeOf(sections) is { Code: { } code, Passage: { } coded })
            yield return new Fact("code", new LocalizedText(code, code), source.At(coded, code));
        yield return new Fact("status", new LocalizedText("proposed", "proposed"), source.At(title.Passage, title.Text));
        foreach (var (name, section) in new[] { ("duration", ProposalSection.Duration), ("budget", ProposalSection.Budget), ("unit", ProposalSection.ImplementingUnit) })
        {
            if (First(sections, section) is { } part)
                yield return new Fact(name, source.Text(part.Passage, part.Text), source.At(part.Passage, part.Text));
        }
        foreach (var fact in ProposalOutputs.Read(source, sections).Concat(ProposalSchedule.Read(source, sections)).Concat(Budget(source, sections)).Concat(Risks(source, sections)))
            yield return fact;
    }

    private static IEnumerable<Fact> Budget(DocumentSource source, ProposalSections sections)
    {
        foreach (var line in BudgetLines.All(sections))
        {
            var name = line.IsTotal ? "budget-total" : "budget-by-output";
            var text = line.IsTotal ? line.Total : source.LanguageOf(line.Row) == "zh" ? $"{line.Output}：{line.Total}" : $"{line.Output}: {line.Total}";
            yield return new Fact(name, line.IsTotal ? new LocalizedText(text, text) : source.Text(line.Row, text), source.At(line.Row, line.Total));
        }
    }

    private static IEnumerable<Fact> Risks(DocumentSource source, ProposalSections sections) =>
        sections[ProposalSection.Risks].Where(part => part.Text.Length > 0).Select(part => new Fact("risk", source.Text(part.Passage, part.Text), source.At(part.Passage, part.Text)));

    /// <summary>Recommendations that the section names: 建议4：…, Recommendations 1 and 4.</summary>
    private static IEnumerable<Relation> Recommendations(DocumentSource source, ProposalSections sections)
    {
        foreach (var (passage, text) in sections[ProposalSection.Recommendations])
        {
            foreach (var number in Numbers(text))
                yield return new Relation("recommendation", new EntityId(EntityKinds.Recommendation, number), source.At(passage, text));
            if (RecommendationLabel.Read(passage.Label?.TrimEnd(':', '：')) is { } label)
                yield return new Relation("recommendation", new EntityId(EntityKinds.Recommendation, $"{label.Number}"), source.At(passage, passage.Label));
        }
    }

    /// <summary>
    /// The numbers behind the word for recommendations; where the word is not there, those that the text begins with: the section's name says what they are.
    /// </summary>
    private static IEnumerable<string> Numbers(string text)
    {
        var folded = Normaliser.Normalise(text).ToString();
        var found = new List<string>();
        foreach (var word in RecommendationWords)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
                found.AddRange(NumberList.WholeAt(folded, at + word.Length));
        }
        if (found.Count == 0)
            found.AddRange(NumberList.WholeAt(folded, 0));
        return found.Distinct();
    }

    private static IEnumerable<Relation> Results(DocumentSource source, ProposalSections sections)
    {
        foreach (var (passage, text) in sections[ProposalSection.ExpectedResults])
        {
            var results = ResultLines.Of(text).Select(result => result.Code).Concat(Labelled(text));
            if (ResultCode.ReadAt(passage.Label ?? "", 0) is { } label)
                results = results.Append(label.Code);
            foreach (var code in results.Distinct())
                yield return new Relation("expected-result", new EntityId(EntityKinds.ExpectedResult, code), source.At(passage, text));
        }
    }

    /// <summary>Codes behind the word for expected results: 预期成果4.2和4.3.</summary>
    private static IEnumerable<string> Labelled(string text)
    {
        var folded = Normaliser.Normalise(text).ToString();
        foreach (var word in new[] { "预期成果", "expected results", "expected result" })
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                foreach (var number in NumberList.ReadAt(folded, at + word.Length, decimals: true))
                    yield return number.Text;
            }
        }
    }

    /// <summary>The sector that the implementing unit belongs to: it stands before the unit's name in Chinese and behind it in English. The unit itself is a fact.</summary>
    private static IEnumerable<NamedRelation> Units(DocumentSource source, ProposalSections sections) => First(sections, ProposalSection.ImplementingUnit, "\n") is not { } unit
        ? []
        : unit.Text.Split(UnitSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(unit.Text).Distinct()
            .Select(name => new NamedRelation("sector", EntityKinds.Sector, WithoutArticle(name), source.At(unit.Passage, unit.Text), IsOptional: true));

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
