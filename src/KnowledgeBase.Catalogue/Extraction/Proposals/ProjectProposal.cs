using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>A project proposal in the committee's standard template, recognised by the names of its sections.</summary>
internal static class ProjectProposal
{
    private static readonly string[] RecommendationWords = ["建议", "recommendations", "recommendation"];

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
                Slug = sections[ProposalSection.Code].Select(code => SlugOf(code.Text)).FirstOrDefault(slug => slug is not null),
                Texts = [.. Texts(source, sections, title)],
                Facts = [.. Facts(source, sections, title)],
                Relations = [.. Recommendations(source, sections), .. Results(source, sections)],
                NamedRelations = [.. Units(source, sections), .. Proponents.Read(source)],
            },
        ];
    }

    /// <summary>The code as a slug, or null where it is not yet given: <c>DA_4_10_03</c> becomes <c>da-4-10-03</c>.</summary>
    private static string? SlugOf(string code)
    {
        var parts = code.Trim().Split(['_', '-', ' ', '–', '‑'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && code.Any(char.IsAsciiDigit) && parts.All(part => part.All(char.IsAsciiLetterOrDigit)) ? string.Join('-', parts).ToLowerInvariant() : null;
    }

    private static IEnumerable<StatedText> Texts(DocumentSource source, ProposalSections sections, SectionPassage title)
    {
        yield return new StatedText(TextField.Name, source.LanguageOf(title.Passage), title.Text, source.At(title.Passage, title.Text));
        foreach (var summary in sections[ProposalSection.Summary].Take(1))
            yield return new StatedText(TextField.Description, source.LanguageOf(summary.Passage), summary.Text, source.At(summary.Passage, summary.Text));
    }

    private static IEnumerable<Fact> Facts(DocumentSource source, ProposalSections sections, SectionPassage title)
    {
        foreach (var code in sections[ProposalSection.Code].Take(1))
        {
            if (SlugOf(code.Text) is not null)
                yield return new Fact("code", new LocalizedText(code.Text, code.Text), source.At(code.Passage, code.Text));
        }
        yield return new Fact("status", new LocalizedText("proposed", "proposed"), source.At(title.Passage, title.Text));
        foreach (var (name, section) in new[] { ("duration", ProposalSection.Duration), ("budget", ProposalSection.Budget), ("unit", ProposalSection.ImplementingUnit) })
        {
            foreach (var part in sections[section].Where(part => part.Text.Length > 0).Take(1))
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
                found.AddRange(NumberList.ReadAt(folded, at + word.Length, decimals: false).Select(number => number.Text));
        }
        if (found.Count == 0)
            found.AddRange(NumberList.ReadAt(folded, 0, decimals: false).Select(number => number.Text));
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

    private static IEnumerable<NamedRelation> Units(DocumentSource source, ProposalSections sections) =>
        sections[ProposalSection.ImplementingUnit].Where(part => part.Text.Length > 0).Take(1)
            .Select(part => new NamedRelation("sector", EntityKinds.Sector, part.Text, source.At(part.Passage, part.Text)));
}
