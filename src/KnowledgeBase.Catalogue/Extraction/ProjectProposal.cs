using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>A project proposal in the committee's standard template, recognised by its headings.</summary>
internal static class ProjectProposal
{
    private const string DelegationSubmitted = "代表团提交";
    private const string DelegationOf = "delegation of";

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        if (ProposalSections.Of(source.Document) is not { } sections)
            return [];
        var code = sections[ProposalSection.Code][0];
        var title = sections[ProposalSection.Title][0];
        return
        [
            new EntityContribution
            {
                Kind = EntityKinds.Project,
                Slug = SlugOf(code.Text),
                Texts = [.. Texts(source, sections, title)],
                Facts = [.. Facts(source, sections, code, title)],
                Relations = [.. Recommendations(source, sections), .. Results(source, sections)],
                NamedRelations = [.. Units(source, sections), .. Proponents(source)],
            },
        ];
    }

    /// <summary>The code as a slug, or null where it is not yet given: <c>DA_4_10_03</c> becomes <c>da-4-10-03</c>.</summary>
    private static string? SlugOf(string code)
    {
        var parts = code.Trim().Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => part.All(char.IsAsciiLetterOrDigit)) ? string.Join('-', parts).ToLowerInvariant() : null;
    }

    private static IEnumerable<StatedText> Texts(DocumentSource source, ProposalSections sections, Passage title)
    {
        yield return new StatedText(TextField.Name, source.LanguageOf(title), title.Text.Trim(), source.At(title, title.Text));
        foreach (var summary in sections[ProposalSection.Summary].Take(1))
            yield return new StatedText(TextField.Description, source.LanguageOf(summary), summary.Text, source.At(summary));
    }

    private static IEnumerable<Fact> Facts(DocumentSource source, ProposalSections sections, Passage code, Passage title)
    {
        yield return new Fact("code", new LocalizedText(code.Text.Trim(), code.Text.Trim()), source.At(code, code.Text));
        yield return new Fact("status", new LocalizedText("proposed", "proposed"), source.At(title, title.Text));
        var printed = new (string Name, ProposalSection Section)[]
        {
            ("duration", ProposalSection.Duration), ("budget", ProposalSection.Budget), ("unit", ProposalSection.ImplementingUnit),
        };
        foreach (var (name, section) in printed)
        {
            foreach (var passage in sections[section].Take(1))
                yield return new Fact(name, source.Text(passage, passage.Text), source.At(passage, passage.Text));
        }
    }

    /// <summary>Recommendations that the section's paragraphs begin with: 建议4：….</summary>
    private static IEnumerable<Relation> Recommendations(DocumentSource source, ProposalSections sections)
    {
        foreach (var passage in sections[ProposalSection.Recommendations])
        {
            var folded = Normaliser.Normalise(passage.Text).ToString();
            foreach (var word in new[] { "建议", "recommendations", "recommendation" })
            {
                for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
                {
                    foreach (var number in NumberList.ReadAt(folded, at + word.Length, decimals: false))
                        yield return new Relation("recommendation", new EntityId(EntityKinds.Recommendation, number.Text), source.At(passage, passage.Text));
                }
            }
            if (RecommendationLabel.Read(passage.Label?.TrimEnd(':', '：')) is { } label)
                yield return new Relation("recommendation", new EntityId(EntityKinds.Recommendation, $"{label.Number}"), source.At(passage, passage.Label));
        }
    }

    private static IEnumerable<Relation> Results(DocumentSource source, ProposalSections sections)
    {
        foreach (var passage in sections[ProposalSection.ExpectedResults])
        {
            var results = ResultLines.Of(passage.Text).Select(result => result.Code);
            if (ResultCode.ReadAt(passage.Label ?? "", 0) is { } label)
                results = results.Append(label.Code);
            foreach (var code in results)
                yield return new Relation("expected-result", new EntityId(EntityKinds.ExpectedResult, code), source.At(passage, passage.Text));
        }
    }

    private static IEnumerable<NamedRelation> Units(DocumentSource source, ProposalSections sections) =>
        sections[ProposalSection.ImplementingUnit].Take(1)
            .Select(passage => new NamedRelation("sector", EntityKinds.Sector, passage.Text, source.At(passage, passage.Text)));

    /// <summary>Who proposed it, as the first paragraphs say: 联合王国代表团提交了.</summary>
    private static IEnumerable<NamedRelation> Proponents(DocumentSource source)
    {
        foreach (var passage in source.Passages.Where(passage => passage.Kind != PassageKind.Heading).Take(3))
        {
            if (ProponentIn(passage.Text) is not { } name)
                continue;
            yield return new NamedRelation("proponent", EntityKinds.Country, name, source.At(passage, passage.Text));
            yield break;
        }
    }

    private static string? ProponentIn(string text)
    {
        var delegation = text.IndexOf(DelegationSubmitted, StringComparison.Ordinal);
        if (delegation > 0)
        {
            var start = text.AsSpan(0, delegation).LastIndexOfAny('，', ',', '。') + 1;
            return text[start..delegation].Trim();
        }
        var english = text.IndexOf(DelegationOf, StringComparison.OrdinalIgnoreCase);
        if (english < 0)
            return null;
        var behind = text[(english + DelegationOf.Length)..].TrimStart();
        if (behind.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            behind = behind[4..];
        var stop = behind.AsSpan().IndexOfAny(',', '.', ' ');
        return stop <= 0 ? null : behind[..stop];
    }
}
