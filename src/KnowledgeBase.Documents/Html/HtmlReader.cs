using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Html;

/// <summary>
/// Reads web pages. The page is cut, made a tree and walked by own code, each step once through: the tree construction of the HTML standard
/// makes more elements out of misnested ones than the page has characters, and takes a parser that follows it as long.
/// </summary>
internal static class HtmlReader
{
    /// <summary>Reads a page.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var (source, warning, failure) = HtmlEncoding.Decode(bytes.Span, limits);
        if (source is null)
            return failure!;
        var result = Read(source, warning, keepLandmarks: false, limits, cancellationToken);
        return result is ReadResult.Failure { Reason: ReadFailureReason.NoText } ? Read(source, warning, keepLandmarks: true, limits, cancellationToken) : result;
    }

    private static ReadResult Read(string source, ReadWarning? warning, bool keepLandmarks, ReadLimits limits, CancellationToken cancellationToken)
    {
        var root = HtmlTree.Build(source, limits, cancellationToken);
        var main = HtmlVisibility.Mark(source, root, keepLandmarks);
        var budget = new TextBudget(limits);
        var writer = new DocumentWriter(budget, cancellationToken);
        if (warning is not null)
            writer.Warnings.Add(warning);
        if (HtmlVisibility.ShowHidden(source, main))
            writer.Warnings.Add(new ReadWarning("hidden-text", "More of the page's text is hidden, until a script shows it, than is shown. All of it was read, variants that are never shown together included."));
        var notes = new HtmlNotes(source);
        notes.Find(root);
        var walker = new HtmlWalker(source, budget, cancellationToken);
        foreach (var (key, note) in notes.Drafts(walker.OneLine))
            writer.Notes[key] = note;
        walker.Walk(main, writer.Write);
        return DocumentAssembly.Assemble(writer, DocumentFormat.Html, new DocumentHeader { Title = Title(source, root, main) }, HeadingLooks.None, cancellationToken);
    }

    /// <summary>The only heading of the first level, which names the page without its site; else the title.</summary>
    private static string? Title(string source, HtmlNode root, HtmlNode main)
    {
        var headings = Named(main, "h1").Take(2).ToList();
        return Clean(headings is [var only] ? HtmlText.Of(source, only, 500) : null)
            ?? Clean(Named(root, "title").FirstOrDefault() is { } title ? HtmlText.Of(source, title, 500) : null);
    }

    private static IEnumerable<HtmlNode> Named(HtmlNode root, string name)
    {
        var pending = new Stack<HtmlNode>([root]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node.Name == name)
                yield return node;
            foreach (var child in (node.Children ?? []).Where(c => !c.IsText && !c.IsLeftOut).Reverse())
                pending.Push(child);
        }
    }

    private static string? Clean(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean : null;
}
