using static KnowledgeBase.Documents.Tests.Word.Docx;

namespace KnowledgeBase.Documents.Tests.Word;

/// <summary>The proposal of the United Kingdom as the Word file it came from: automatic numbers, headings by style, layout tables, a footnote.</summary>
internal static class WordProposal
{
    private const string Numbered = "<w:pStyle w:val=\"Numbered\"/>";

    /// <summary>Builds it from the text seed's own passages, so that no word is typed twice.</summary>
    public static Docx Build()
    {
        var lines = File.ReadAllLines(Path.Combine(Seeds.Folder, "cdip-32-uk-proposal-crisis.zh.txt"));
        var docx = new Docx().HeadingStyles()
            .Style("Numbered", "编号段落", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            .List(1, ("decimal", "%1."))
            .List(2, ("decimal", "%1."), ("decimal", "%1.%2"))
            .List(3, ("lowerRoman", "%1."))
            .List(4, ("lowerLetter", "(%1)")).Use(5, 4, Restart()).Use(6, 4, Restart())
            .List(7, ("bullet", "·"))
            .Footnote(1, "只有在实施前活动完成后，才能开始实施。");
        var writer = new ProposalWriter(docx, lines);
        return writer.Write();
    }

    private static string Restart() => "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";

    /// <summary>Goes through the lines of the export: a tab begins a cell, a blank line ends a row.</summary>
    private sealed class ProposalWriter(Docx docx, string[] lines)
    {
        private int at;
        private int letters = 3;

        public Docx Write()
        {
            while (!lines[at].Contains("[后接附件]", StringComparison.Ordinal))
                docx.Body(P(lines[at++].Trim()[3..], Numbered));
            docx.Body(P(lines[at++].Trim()), P("", "<w:sectPr/>"));
            while (at < lines.Length)
            {
                if (lines[at].Trim().Length == 0)
                    at++;
                else if (lines[at].StartsWith(" 3.", StringComparison.Ordinal))
                    docx.Body(P("", "<w:sectPr/>"), Paragraph(lines[at++].Trim()));
                else if (lines[at].StartsWith('\t'))
                    docx.Body(ReadTable());
                else
                    docx.Body(Paragraph(lines[at++].Trim()));
            }

            return docx;
        }

        private string ReadTable()
        {
            var rows = new List<List<string>>();
            while (at < lines.Length && lines[at].StartsWith('\t'))
            {
                var cells = new List<string>();
                for (; at < lines.Length && !lines[at].StartsWith(' ') && (lines[at].Trim().Length > 0 || lines[at].StartsWith('\t') || InNote()); at++)
                {
                    if (lines[at].StartsWith('\t'))
                        cells.Add(lines[at][1..]);
                    else if (lines[at].Trim() is { Length: > 0 } line)
                        cells[^1] += "\n" + line;
                }

                rows.Add(cells);
                while (at < lines.Length && lines[at].Trim().Length == 0 && !lines[at].StartsWith('\t'))
                    at++;
            }

            var columns = rows.Max(r => r.Count);
            return Table([.. rows.Select(r => Row([.. r.Select((text, i) => Cell(Content(text), Properties(r, i, columns)))]))]);
        }

        /// <summary>The blank line behind the footnote's text belongs to the note.</summary>
        private bool InNote() => at > 0 && lines[at].Trim().Length == 0 && lines[at - 1].Contains("[footnoteRef", StringComparison.Ordinal);

        /// <summary>A row with fewer cells than columns has cells that span two or more, as the header rows of the budgets do.</summary>
        private static string Properties(List<string> row, int cell, int columns) => (columns, row.Count, cell) switch
        {
            (7, 2, 1) => "<w:gridSpan w:val=\"6\"/>",
            (7, 3, 1) => "<w:gridSpan w:val=\"4\"/>",
            (7, 3, 2) => "<w:gridSpan w:val=\"2\"/>",
            (6, 4, 1 or 2) => "<w:gridSpan w:val=\"2\"/>",
            (10, 4, 1) => "<w:gridSpan w:val=\"5\"/>",
            (10, 4, 2) => "<w:gridSpan w:val=\"3\"/>",
            _ => "",
        };

        private string Content(string text) => string.Concat(text.Split('\n').Select(line => Paragraph(line.Trim())));

        private string Paragraph(string line)
        {
            if (line.IndexOf("[footnoteRef:1]", StringComparison.Ordinal) is var note and >= 0)
                return P(Run(line[..note]) + FootnoteReference(1));
            if (Heading(line) is { } heading)
                return heading;
            if (line.StartsWith("· ", StringComparison.Ordinal))
                return Item(7, 0, line[2..]);
            if (line.Length > 3 && line[0] == '(' && line[2] == ')')
                return Item(line[1] == 'a' ? ++letters : letters, 0, line[4..]);
            if (line.IndexOf(". ", StringComparison.Ordinal) is var dot and > 0 && line[..dot].All(c => c == 'i'))
                return Item(3, 0, line[(dot + 2)..]);
            return line.Length == 0 ? P("") : P(line);
        }

        private static string? Heading(string line)
        {
            var digits = line.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
            if (!line[..digits].Contains('.') || (line[0] == '4' && char.IsAsciiDigit(line[2])))
                return null;
            var level = char.IsAsciiDigit(line[digits - 1]) ? 2 : 1;
            return P(line[digits..].Trim(), $"<w:pStyle w:val=\"{level}\"/><w:numPr><w:ilvl w:val=\"{level - 1}\"/><w:numId w:val=\"2\"/></w:numPr>");
        }
    }
}
