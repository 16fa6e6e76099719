using System.Text;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Answers;

/// <summary>Marks what was found, in HTML: everything is encoded but the marks. For one answer.</summary>
internal sealed class MarkWriter(HighlightMatcher matcher)
{
    private const int FragmentsShown = 2;
    private const int FragmentLength = 110;

    private readonly StringBuilder html = new();

    /// <summary>Whether there is anything to mark.</summary>
    public bool Marks => !matcher.IsEmpty;

    public List<Highlight> Write(ShownText title, ShownText text)
    {
        var highlights = new List<Highlight>(2);
        if (Marked(title) is { Count: > 0 } inTitle)
            highlights.Add(new Highlight("title", [Whole(title.Text, inTitle)]));
        if (text.Text.Length > 0)
            highlights.Add(new Highlight("text", [.. Fragments.Pick(text.Text, Marked(text), FragmentsShown, FragmentLength).Select(Encode)]));
        return highlights;
    }

    private IReadOnlyList<(int Start, int End)> Marked(ShownText text) => matcher.IsEmpty ? [] : matcher.Find(text.Analysed);

    private string Whole(string text, IReadOnlyList<(int Start, int End)> marks)
    {
        html.Clear();
        var at = 0;
        foreach (var (start, end) in marks)
        {
            AppendEncoded(text.AsSpan(at, start - at));
            AppendMarked(text.AsSpan(start, end - start));
            at = end;
        }

        AppendEncoded(text.AsSpan(at));
        return html.ToString();
    }

    private string Encode(Fragment fragment)
    {
        html.Clear();
        foreach (var segment in fragment.Segments)
        {
            if (segment.Marked)
                AppendMarked(segment.Text);
            else
                AppendEncoded(segment.Text);
        }

        return html.ToString();
    }

    private void AppendMarked(ReadOnlySpan<char> text)
    {
        html.Append("<mark>");
        AppendEncoded(text);
        html.Append("</mark>");
    }

    /// <summary>Encodes what has a meaning in HTML, in text and in attributes, and nothing else: the rest stays readable in JSON.</summary>
    private void AppendEncoded(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("<>&\"'") is >= 0 and var at)
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
