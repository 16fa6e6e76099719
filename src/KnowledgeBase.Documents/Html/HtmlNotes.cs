using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Html;

/// <summary>
/// Finds footnotes: short links, raised or named like notes, that lead to a place in the page which leads back, or is named like a note, as
/// Word, LibreOffice, Pandoc and wikis write them.
/// </summary>
/// <param name="source">The page.</param>
internal sealed class HtmlNotes(string source)
{
    private const int LongestMark = 8;

    private static readonly string[] Names = ["_ftn", "_edn", "ftn", "fn", "footnote", "endnote", "sdfootnote", "sdendnote", "cite_note", "cite-note", "note-", "note_", "en"];

    private readonly Dictionary<string, HtmlNode> places = new(StringComparer.Ordinal);
    private readonly List<HtmlNode> links = [];

    /// <summary>The notes' elements by their key, with their numbers as printed where they are referred to.</summary>
    public Dictionary<string, (HtmlNode Note, string Number, HashSet<string> BackTargets)> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds the notes, marks the links that refer to them, and leaves their elements out of the text.</summary>
    public void Find(HtmlNode root)
    {
        Collect(root);
        var keys = new Dictionary<HtmlNode, string>(ReferenceEqualityComparer.Instance);
        foreach (var link in links)
        {
            if (!places.TryGetValue(Target(link) ?? "", out var place) || place.Start < link.Start || NoteAround(place) is not { } note || HtmlText.Of(source, link).Trim() is not { Length: > 0 and <= LongestMark } mark)
                continue;
            var target = Target(link)!;
            if (Holds(note, link) || !(IsRaised(link) || IsNamed(target)) || !(LeadsBack(note, link) || IsNamed(target)))
                continue;
            if (!keys.TryGetValue(note, out var key))
            {
                keys[note] = key = target;
                Found[key] = (note, mark.Trim('[', ']', '(', ')', ' '), new HashSet<string>(StringComparer.Ordinal));
                note.IsLeftOut = true;
            }

            link.NoteKey = key;
            Found[key].BackTargets.UnionWith(NamesOf(link));
        }
    }

    private void Collect(HtmlNode node)
    {
        foreach (var child in node.Children ?? [])
        {
            if (child.IsText || child.IsLeftOut)
                continue;
            foreach (var name in OwnNames(child))
                places.TryAdd(name, child);
            if (child.Name == "a" && Target(child) is not null)
                links.Add(child);
            Collect(child);
        }
    }

    /// <summary>The place in this page that a link leads to.</summary>
    private string? Target(HtmlNode link) => HtmlAttributes.Value(source, link, "href") is ['#', _, ..] target ? Uri.UnescapeDataString(target[1..]) : null;

    private IEnumerable<string> OwnNames(HtmlNode node)
    {
        if (node.End - node.Start <= node.Name.Length + 2)
            yield break;
        if (HtmlAttributes.Value(source, node, "id") is { Length: > 0 } id)
            yield return id;
        if (node.Name == "a" && HtmlAttributes.Value(source, node, "name") is { Length: > 0 } name)
            yield return name;
    }

    /// <summary>The names that a note can lead back to: those of the link and of what stands close around it.</summary>
    private IEnumerable<string> NamesOf(HtmlNode link)
    {
        var names = OwnNames(link);
        if (link.Parent is { Name: "sup" or "span" } parent)
            names = names.Concat(OwnNames(parent));
        return (link.Children ?? []).Where(c => !c.IsText).Aggregate(names, (all, c) => all.Concat(OwnNames(c)));
    }

    private static HtmlNode? NoteAround(HtmlNode place)
    {
        for (var (node, steps) = (place, 0); node is not null && steps < 6; node = node.Parent, steps++)
        {
            if (node.Name == "li")
                return node;
            if (node.Name is "ol" or "ul" or "table" or "section" or "main" or "article" or "html")
                break;
        }

        for (var (node, steps) = (place, 0); node is not null && steps < 4; node = node.Parent, steps++)
        {
            if (node.Name is "p" or "div" or "aside" or "dd" or "td")
                return node;
        }

        return null;
    }

    private static bool Holds(HtmlNode note, HtmlNode link)
    {
        for (var node = link; node is not null; node = node.Parent)
        {
            if (node == note)
                return true;
        }

        return false;
    }

    private static bool IsRaised(HtmlNode link)
    {
        if ((link.Children ?? []).Exists(c => c.Name == "sup"))
            return true;
        for (var (node, steps) = (link.Parent, 0); node is not null && steps < 3; node = node.Parent, steps++)
        {
            if (node.Name == "sup")
                return true;
        }

        return false;
    }

    private static bool IsNamed(string target) =>
        target.Any(char.IsAsciiDigit) && Names.Any(n => target.StartsWith(n, StringComparison.OrdinalIgnoreCase) && target.Length > n.Length && !char.IsAsciiLetter(target[n.Length]));

    private bool LeadsBack(HtmlNode note, HtmlNode link)
    {
        var names = NamesOf(link).ToHashSet(StringComparer.Ordinal);
        return names.Count > 0 && Links(note).Any(l => Target(l) is { } target && names.Contains(target));
    }

    private static IEnumerable<HtmlNode> Links(HtmlNode node)
    {
        var pending = new Stack<HtmlNode>([node]);
        for (var steps = 0; pending.Count > 0 && steps < 200; steps++)
        {
            var next = pending.Pop();
            if (next.Name == "a")
                yield return next;
            foreach (var child in next.Children ?? [])
                pending.Push(child);
        }
    }

    /// <summary>The notes for the writer: their text without the links that lead back and without the number in front.</summary>
    public IEnumerable<KeyValuePair<string, NoteDraft>> Drafts(Func<HtmlNode, string> read)
    {
        foreach (var (key, (note, number, backTargets)) in Found)
        {
            foreach (var link in Links(note).Where(l => Target(l) is { } target && backTargets.Contains(target)))
                link.IsLeftOut = true;
            note.IsLeftOut = false;
            var text = read(note);
            note.IsLeftOut = true;
            foreach (var mark in (ReadOnlySpan<string>)[$"[{number}]", $"({number})", number + ".", number + " ", "^"])
            {
                if (text.StartsWith(mark, StringComparison.Ordinal))
                {
                    text = text[mark.Length..].TrimStart();
                    break;
                }
            }

            yield return new(key, new NoteDraft(number, text));
        }
    }
}
