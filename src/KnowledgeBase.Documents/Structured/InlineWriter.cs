using System.Text;
using KnowledgeBase.Documents.PlainText;

namespace KnowledgeBase.Documents.Structured;

/// <summary>
/// Puts the text of one paragraph together from runs: runs of white space become one space, or nothing where a line of the source ends
/// between two Chinese characters; characters that mean nothing are left out; line breaks that are shown stay as <c>\n</c>.
/// </summary>
/// <param name="budget">Counts every character kept.</param>
internal sealed class InlineWriter(TextBudget budget)
{
    private readonly StringBuilder text = new();
    private readonly List<(int Offset, string Number)> references = [];
    private bool space;
    private bool lineEnd;
    private bool lineBreak;

    /// <summary>Nothing was written yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            var meant = WorkText.Meaning(c);
            if (meant == WorkText.Dropped)
                continue;
            if (char.IsWhiteSpace(meant))
            {
                space = true;
                lineEnd |= meant == '\n';
                continue;
            }

            if (text.Length > 0)
                Close(meant);
            space = lineEnd = lineBreak = false;
            budget.Take(1);
            text.Append(PrivateBullet(meant));
        }
    }

    /// <summary>Breaks the line.</summary>
    public void BreakLine() => lineBreak = true;

    /// <summary>Refers to a note.</summary>
    public void Refer(string key) => references.Add((text.Length, key));

    /// <summary>The paragraph, and begins the next.</summary>
    public InlineText Take()
    {
        var taken = new InlineText(text.ToString(), [.. references]);
        text.Clear();
        references.Clear();
        space = lineEnd = lineBreak = false;
        return taken;
    }

    private void Close(char next)
    {
        if (lineBreak)
            text.Append('\n');
        else if (space && !(lineEnd && IsWideSide(text[^1]) && IsWideSide(next)))
            text.Append(' ');
    }

    /// <summary>Bullets in the private use area of Word's symbol fonts, which only those fonts can show.</summary>
    private static char PrivateBullet(char c) => c is '\uF0B7' or '\uF0A7' or '\uF0D8' or '\uF0FC' or '\uF06E' or '\uF02D' or '\uF076' ? '•' : c;

    /// <summary>The text on one line: shown breaks become spaces, or nothing between two Chinese characters.</summary>
    public static InlineText OneLine(InlineText content)
    {
        if (!content.Text.Contains('\n'))
            return content;
        var line = new StringBuilder(content.Text.Length);
        var offsets = new int[content.Text.Length + 1];
        for (var i = 0; i < content.Text.Length; i++)
        {
            offsets[i] = line.Length;
            var c = content.Text[i];
            if (c != '\n')
                line.Append(c);
            else if (!(IsWideSide(content.Text[i - 1]) && IsWideSide(content.Text[i + 1])))
                line.Append(' ');
        }

        offsets[^1] = line.Length;
        return new InlineText(line.ToString(), content.References.ConvertAll(r => (offsets[r.Offset], r.Number)));
    }

    private static bool IsWideSide(char c) => Scripts.IsHan(c) || Scripts.IsWidePunctuation(c);
}
