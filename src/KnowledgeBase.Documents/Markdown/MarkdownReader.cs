using KnowledgeBase.Documents.Structured;
using Markdig;

namespace KnowledgeBase.Documents.Markdown;

/// <summary>Reads Markdown (CommonMark with tables, footnotes and front matter) by Markdig's syntax tree, which is walked and never rendered.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().UseEmphasisExtras().UseListExtras().Build();

    /// <summary>Reads a text.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var decoded = Decoding.TextDecoder.Read(bytes.Span, limits);
        if (decoded.Text is not { } source)
            return decoded.Failure!;
        MarkdownGuard.Check(source, limits);
        cancellationToken.ThrowIfCancellationRequested();
        var budget = new TextBudget(limits);
        var writer = new DocumentWriter(budget, cancellationToken);
        if (decoded.Warning is { } warning)
            writer.Warnings.Add(warning);
        var walker = new MarkdownWalker(budget, limits, cancellationToken);
        var document = Parse(LinkDefinitions.PartRuns(source), limits);
        walker.ReadNotes(document, writer.Notes);
        walker.Walk(document, writer.Write);
        return DocumentAssembly.Assemble(writer, DocumentFormat.Markdown, new DocumentHeader { Title = walker.Title }, HeadingLooks.None, cancellationToken);
    }

    private static Markdig.Syntax.MarkdownDocument Parse(string source, ReadLimits limits)
    {
        try
        {
            return Markdig.Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException e) when (e.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            throw MarkdownGuard.TooDeep(limits);
        }
    }
}
