using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>What a proposal wants to reach: its objective, its outcome and its outputs.</summary>
internal static class ProposalOutputs
{
    private static readonly string[] ObjectiveWords = ["总体目标", "项目目标", "项目的目标", "目标是", "objective"];
    private static readonly string[] OutcomeWords = ["预期成果", "项目成果", "成果是", "outcome"];
    private static readonly string[] OutputWords = ["产出", "output"];

    public static IEnumerable<Fact> Read(DocumentSource source, ProposalSections sections)
    {
        var stated = sections[ProposalSection.Objective];
        foreach (var fact in Sentences(source, stated))
            yield return fact;
        var outputs = Listed(stated).ToList();
        if (outputs.Count == 0)
            outputs = [.. Labelled(stated.Concat(sections[ProposalSection.Strategy]))];
        if (outputs.Count == 0)
            outputs = [.. BudgetLines.Of(sections).Select(line => (line.Row, line.Output))];
        foreach (var (passage, text) in outputs.DistinctBy(output => output.Text))
            yield return new Fact("output", source.Text(passage, text), source.At(passage, text));
    }

    private static IEnumerable<Fact> Sentences(DocumentSource source, IReadOnlyList<SectionPassage> stated)
    {
        foreach (var (passage, text) in stated.Where(part => part.Passage.Kind is PassageKind.Paragraph or PassageKind.TableRow))
        {
            if (OutputLabel.Read(text) is not null || text.TrimEnd() is [.., '：' or ':'])
                continue;
            // "The expected outcome of the project" may also speak of its objective: the earlier word tells what the sentence is.
            var (objective, outcome) = (First(text, ObjectiveWords), First(text, OutcomeWords));
            if (objective < outcome)
                yield return new Fact("objective", source.Text(passage, text), source.At(passage, text));
            else if (outcome < int.MaxValue && outcome < First(text, OutputWords))
                yield return new Fact("outcome", source.Text(passage, text), source.At(passage, text));
        }
    }

    /// <summary>The items of the list behind a paragraph that speaks of outputs; items below items are their activities, and left out.</summary>
    private static IEnumerable<(Passage Passage, string Text)> Listed(IReadOnlyList<SectionPassage> stated)
    {
        var inOutputs = false;
        foreach (var (passage, text) in stated)
        {
            if (passage.Kind == PassageKind.ListItem)
            {
                if (inOutputs && passage.Level <= 1)
                    yield return (passage, OutputLabel.Read(text) ?? text);
                continue;
            }
            inOutputs = text.TrimEnd() is [.., '：' or ':'] && First(text, OutputWords) < int.MaxValue;
        }
    }

    private static IEnumerable<(Passage Passage, string Text)> Labelled(IEnumerable<SectionPassage> stated) =>
        stated.Select(part => (part.Passage, Text: OutputLabel.Read(part.Text))).Where(output => output.Text is not null).Select(output => (output.Passage, output.Text!));

    private static int First(string text, string[] words) => words
        .Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase))
        .Where(at => at >= 0)
        .DefaultIfEmpty(int.MaxValue)
        .Min();
}
