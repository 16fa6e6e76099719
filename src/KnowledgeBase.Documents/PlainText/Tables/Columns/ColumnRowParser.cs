namespace KnowledgeBase.Documents.PlainText.Tables.Columns;

/// <summary>A row while it is put together: the paragraphs of its cells, first to last column.</summary>
internal sealed class ColumnRow
{
    /// <summary>The first column.</summary>
    public List<CellParagraph> Name { get; } = [];

    /// <summary>The columns between.</summary>
    public List<CellParagraph> Body { get; } = [];

    /// <summary>The last column.</summary>
    public List<CellParagraph> Last { get; } = [];

    /// <summary>Nothing yet.</summary>
    public bool IsEmpty => Name.Count + Body.Count + Last.Count == 0;
}

/// <summary>
/// Deals the paragraphs of a table out to rows of three cells. A row begins behind a finished last cell, or with a name in the middle of the
/// text; a paragraph on top of a page may still belong to the row before.
/// </summary>
/// <param name="work">The text.</param>
/// <param name="joiner">Joins lines.</param>
/// <param name="labels">The labels of the last column.</param>
/// <param name="bodyWidth">How wide, in columns, the lines of the middle cell run.</param>
internal sealed class ColumnRowParser(WorkText work, LineJoiner joiner, LastColumnLabels labels, int bodyWidth)
{
    private readonly List<ColumnRow> rows = [new()];

    /// <summary>What stands on top of the page has gone on with the row before, up to here.</summary>
    private bool above;

    private ColumnRow Row => rows[^1];

    /// <summary>The rows of <paramref name="paragraphs"/>.</summary>
    public List<ColumnRow> Parse(IReadOnlyList<CellParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var next = i + 1 < paragraphs.Count ? paragraphs[i + 1] : null;
            if (labels.Begin(paragraph.Text))
                Row.Last.Add(paragraph);
            else if ((paragraph.TopOfPage || above) && !Row.IsEmpty && BelongsAbove(paragraph, next))
            {
                AddAbove(paragraph);
                above = true;
                continue;
            }
            else if (Row.Last.Count > 0 && GoesOnLast(paragraph))
                Row.Last.Add(paragraph);
            else
                AddText(paragraph, next);
            above = false;
        }

        rows.RemoveAll(r => r.IsEmpty);
        return rows;
    }

    /// <summary>On top of a page: a list item or the end of a sentence goes on with the row before, and so does the rest of its name.</summary>
    private bool BelongsAbove(CellParagraph paragraph, CellParagraph? next) =>
        paragraph.IsBullet || (paragraph.EndsSentence && Split(paragraph) is null) || IntroducesList(paragraph, next)
        || (above && Row.Body.Count > 0 && Row.Body[^1].IsBullet && next is { EndsInColon: true })
        || (paragraph.IsName(bodyWidth) && !paragraph.EndsInColon && next is { EndsInColon: false, TopOfPage: false } && next.IsName(bodyWidth));

    private static bool IntroducesList(CellParagraph paragraph, CellParagraph? next) => paragraph.EndsInColon && next is { IsBullet: true };

    private void AddAbove(CellParagraph paragraph)
    {
        if (paragraph.IsBullet || paragraph.EndsSentence || paragraph.EndsInColon || above)
            Row.Body.Add(paragraph);
        else
            Row.Name.Add(paragraph);
    }

    private bool GoesOnLast(CellParagraph paragraph)
    {
        var last = Row.Last[^1];
        return paragraph.IsAddress || (last.Text[^1] == '/' && paragraph.Text.All(char.IsAscii) && !paragraph.Text.Contains(' ', StringComparison.Ordinal))
            || paragraph.Text[0] == '/' || (paragraph.IsBullet && (last.EndsInColon || last.IsBullet))
            || (last.EndsInColon && !last.Text.Contains("链接", StringComparison.Ordinal) && !paragraph.EndsSentence && !paragraph.TopOfPage);
    }

    private void AddText(CellParagraph paragraph, CellParagraph? next)
    {
        var opens = Row.Last.Count > 0 || Row.IsEmpty;
        if (opens || (Row.Body.Count > 0 && !Row.Body[^1].EndsInColon && !paragraph.IsBullet))
        {
            if (Split(paragraph) is { } parts)
            {
                Begin();
                AddParts(parts);
                return;
            }

            var named = paragraph.IsName(bodyWidth) && (opens
                || (!IntroducesList(paragraph, next) && !Row.Body[^1].IsBullet && next is not null && !labels.Begin(next.Text)));
            if (named || opens)
                Begin();
            if (named)
            {
                Row.Name.Add(paragraph);
                return;
            }
        }

        // A name that ends in a colon is the heading of a group; the name proper follows.
        if (Row.Body.Count == 0 && Row.Name is [{ EndsInColon: true }] && paragraph.IsName(bodyWidth))
            Row.Name.Add(paragraph);
        else if (Row.Body.Count == 0 && Row.Name.Count > 0 && Split(paragraph) is { } parts && parts.Count == 2 && labels.Begin(parts[1].Text))
            AddParts([Row.Name[0], .. parts], skipFirst: true);
        else
            Row.Body.Add(paragraph);
    }

    private void Begin()
    {
        if (!Row.IsEmpty)
            rows.Add(new ColumnRow());
    }

    private void AddParts(List<CellParagraph> parts, bool skipFirst = false)
    {
        if (!skipFirst)
            Row.Name.Add(parts[0]);
        if (parts.Count > 1 && !labels.Begin(parts[1].Text))
            Row.Body.Add(parts[1]);
        if (parts.Count > 1 && labels.Begin(parts[^1].Text))
            Row.Last.Add(parts[^1]);
    }

    /// <summary>
    /// Cells that the extract wrote on one line: name and body, with the label of the last column behind them or not. The border is the space
    /// that leaves the body as wide as its other lines; on a paragraph of one line, the first space between Han characters.
    /// </summary>
    private List<CellParagraph>? Split(CellParagraph paragraph)
    {
        var (text, offsets) = Kept(paragraph.Pieces[0]);
        var label = labels.Find(text);
        var end = label < 0 ? text.Length : label;
        if (paragraph.IsBullet || (label < 0 && paragraph.FirstWidth <= bodyWidth + 3 && paragraph.Pieces.Count > 1))
            return null;
        var at = paragraph.Pieces.Count > 1 && label < 0 ? BorderByWidth(text) : BorderBetweenHan(text[..end]);
        if (at <= 0)
            return null;
        var line = paragraph.Pieces[0];
        var parts = new List<CellParagraph> { Part(paragraph, [new TextSpan(line.Start, offsets[at])]) };
        var body = new TextSpan(offsets[at + 1], label < 0 ? line.End : offsets[end]);
        parts.Add(Part(paragraph, label < 0 ? [body, .. paragraph.Pieces.Skip(1)] : [body]));
        if (label >= 0)
            parts.Add(Part(paragraph, [new TextSpan(offsets[label + 1], line.End), .. paragraph.Pieces.Skip(1)]));
        return parts;
    }

    /// <summary>The characters of a line that were not taken out, from the first that is no white space on, and where each stands.</summary>
    private (string Text, List<int> Offsets) Kept(TextSpan line)
    {
        var offsets = new List<int>(line.Length);
        for (var i = line.Start; i < line.End; i++)
        {
            if (!WorkText.IsSentinel(work.Characters[i]) && !(offsets.Count == 0 && char.IsWhiteSpace(work.Characters[i])))
                offsets.Add(i);
        }

        return (string.Concat(offsets.Select(o => work.Characters[o])), offsets);
    }

    private int BorderByWidth(string text)
    {
        var best = -1;
        var bestMiss = 13;
        var width = Scripts.Width(text);
        for (int at = text.IndexOf(' ', StringComparison.Ordinal), before = 0, from = 0; at >= 0; at = text.IndexOf(' ', at + 1))
        {
            before += Scripts.Width(text.AsSpan(from, at - from));
            from = at;
            var miss = Math.Abs(width - before - 1 - bodyWidth);

            // Between Han characters there is no other reason for a space.
            if (at > 0 && Scripts.IsHan(text[at - 1]) && at + 1 < text.Length && Scripts.IsHan(text[at + 1]))
                miss -= 8;
            if (miss < bestMiss && before >= 4)
                (best, bestMiss) = (at, miss);
        }

        return best;
    }

    private static int BorderBetweenHan(string text)
    {
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0 && at + 1 < text.Length; at = text.IndexOf(' ', at + 1))
        {
            if ((Scripts.IsHan(text[at - 1]) || text[at - 1] is ')' or '）') && Scripts.IsHan(text[at + 1]) && at >= 3)
                return at;
        }

        return -1;
    }

    private CellParagraph Part(CellParagraph whole, List<TextSpan> pieces) =>
        whole with { Pieces = pieces, Text = joiner.Join(work, pieces).Text };
}
