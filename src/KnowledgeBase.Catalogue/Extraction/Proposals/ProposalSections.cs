using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>A section of the standard project proposal.</summary>
internal enum ProposalSection
{
    Code,
    Title,
    Proponents,
    Recommendations,
    Duration,
    Budget,
    Summary,
    Objective,
    Strategy,
    ImplementingUnit,
    ExpectedResults,
    Risks,
    Schedule,
    BudgetByOutput,

    /// <summary>A section of the template that nothing is read from; it ends the one before.</summary>
    Other,
}

/// <summary>A passage of a section, or the part of it that is the section's content.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Text">The content: the passage's text, without the name of the section where both stand in one passage.</param>
internal readonly record struct SectionPassage(Passage Passage, string Text);

/// <summary>
/// The sections of a project proposal, by their names: as headings, however numbered; as lines of their own; before a colon; or in the first cell of
/// a row whose second holds the content. Their order is of no account.
/// </summary>
internal sealed class ProposalSections
{
    private const int LongestName = 60;

    private readonly Dictionary<ProposalSection, List<SectionPassage>> passages = [];

    private ProposalSections()
    {
    }

    /// <summary>The sections of a document, or null where it has none for a title, or neither one for a code nor one for recommendations.</summary>
    public static ProposalSections? Of(Document document)
    {
        var sections = new ProposalSections();
        ProposalSection? current = null;
        foreach (var passage in document.Passages)
            current = sections.Read(passage, current);
        return sections.Has(ProposalSection.Title) && (sections.Has(ProposalSection.Code) || (sections.Has(ProposalSection.Recommendations) && sections.Has(ProposalSection.Duration)))
            ? sections
            : null;
    }

    /// <summary>The passages of a section in reading order; empty where the document has none.</summary>
    public IReadOnlyList<SectionPassage> this[ProposalSection section] => passages.GetValueOrDefault(section, []);

    /// <summary>Reads a passage and tells which section the next belongs to.</summary>
    private ProposalSection? Read(Passage passage, ProposalSection? current)
    {
        if (passage.Kind == PassageKind.Heading)
            return Heading(passage, current);
        if (passage.Kind == PassageKind.TableRow)
        {
            Row(passage, current);
            return current;
        }
        if (passage.Kind != PassageKind.Note && AddNamed(passage) is { } last)
            return last;
        if (passage.Kind != PassageKind.Note && passage.Text.Length <= LongestName && SectionNames.Of(passage.Text) is { } named)
            return named;
        if (current is { } open)
            Add(open, passage, passage.Text);
        return current;
    }

    private ProposalSection? Heading(Passage heading, ProposalSection? current)
    {
        if (AddNamed(heading) is { } last)
            return last;
        if ((SectionNames.Of(heading.Text) ?? SectionNames.Of(HeadingTitle.Of(heading.Text)) ?? SectionNames.Beginning(heading.Text)) is { } named)
            return named;
        // A heading inside a section that lists things, such as one for each output, belongs to it; any other ends the section.
        return current is ProposalSection.Objective or ProposalSection.Strategy && OutputLabel.Read(heading.Text) is not null ? AddHeading(current.Value, heading) : null;
    }

    /// <summary>Reads a passage that begins with the name of a section and a colon, and those that follow in it where lines ran together; the last is returned.</summary>
    private ProposalSection? AddNamed(Passage passage)
    {
        ProposalSection? last = null;
        for (var rest = passage.Text; NamedBeforeColon(rest) is var (section, content);)
        {
            var next = SectionNames.NextIn(content);
            if (next > 0)
                Add(section, passage, content[..next]);
            (last, rest) = (section, content[next..]);
        }
        return last;
    }

    private ProposalSection AddHeading(ProposalSection section, Passage heading)
    {
        Add(section, heading, heading.Text);
        return section;
    }

    private void Row(Passage row, ProposalSection? current)
    {
        // The first row of such a table has been taken for its header: it stands above every row, and is read above the first.
        if (row is { Cells: [{ Header: { Length: <= LongestName } name }, { Header: { Length: > 0 } content }, ..] }
            && row.Locator.EndsWith(".r1", StringComparison.Ordinal)
            && (SectionNames.Of(name) ?? SectionNames.Beginning(name)) is { } heading and not ProposalSection.Other)
        {
            foreach (var line in Lines(content))
                Add(heading, row, line);
        }
        var cells = row.Cells.Where(cell => cell.Text.Trim().Length > 0).ToList();
        if (cells.Count > 1 && cells[0].Text.Length <= LongestName
            && (SectionNames.Of(cells[0].Text) ?? (cells.Count == 2 && !IsTable(current) ? SectionNames.Beginning(cells[0].Text) : null)) is { } named
            && (named != ProposalSection.Other || current is null))
        {
            if (named == ProposalSection.Other)
                return;
            foreach (var line in cells.Skip(1).SelectMany(cell => Lines(cell.Text)))
                Add(named, row, line);
        }
        else if (current is { } open)
        {
            Add(open, row, row.Text);
        }
    }

    private static (ProposalSection Section, string Content)? NamedBeforeColon(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        return colon is > 0 and <= LongestName && text[(colon + 1)..].Trim() is { Length: > 0 } content
            && SectionNames.Of(HeadingTitle.Of(text[..colon])) is { } named and not ProposalSection.Other
            ? (named, content)
            : null;
    }

    /// <summary>Whether the rows of a section are lines of its own table, in which an activity may begin with any word.</summary>
    private static bool IsTable(ProposalSection? section) => section is ProposalSection.Schedule or ProposalSection.BudgetByOutput or ProposalSection.Risks;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private bool Has(ProposalSection section) => this[section].Count > 0;

    private void Add(ProposalSection section, Passage passage, string text)
    {
        if (!passages.TryGetValue(section, out var list))
            passages[section] = list = [];
        list.Add(new SectionPassage(passage, text.Trim()));
    }
}
