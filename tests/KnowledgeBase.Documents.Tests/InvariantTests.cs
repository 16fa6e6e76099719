using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Documents.Tests;

/// <summary>What holds for every document whatever it says.</summary>
public sealed class InvariantTests
{
    [Fact]
    public void Random_texts_keep_every_invariant() =>
        Holds(Soup.Texts, text => Check(Reading.Document(text)));

    [Fact]
    public void Random_pages_keep_every_invariant() => Holds(MarkedUpSoup.Html, text => CheckWhatIsRead("<html><body><p>x</p>" + text, "test.html"));

    [Fact]
    public void Random_Markdown_keeps_every_invariant() => Holds(MarkedUpSoup.Markdown, text => CheckWhatIsRead(text, "test.md"));

    [Fact]
    public void Random_tables_of_values_keep_every_invariant() => Holds(MarkedUpSoup.Csv, text => CheckWhatIsRead(text, "test.csv"));

    public static TheoryData<string> SeedNames => [.. Seeds.Names];

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void The_seeds_keep_every_invariant(string name) => Check(Seeds.Read(name));

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void Every_cut_of_a_seed_is_read(string name)
    {
        var text = Seeds.Read(name).SourceText;
        for (var cut = 1; cut < 16; cut++)
        {
            Check(Reading.Document(text[..(text.Length * cut / 16)]));
            Check(Reading.Document("x" + text[(text.Length * cut / 16)..]));
        }
    }

    [Fact]
    public void The_same_text_always_reads_the_same()
    {
        var text = Seeds.Manual.SourceText;
        Assert.Equal(Written(Reading.Document(text)), Written(Reading.Document(text)));

        static string Written(Document document) => JsonSerializer.Serialize(document.Passages);
    }

    private static void Holds(Arbitrary<string> texts, Action<string> check) =>
        Prop.ForAll(texts, check).Check(Config.QuickThrowOnFailure.WithMaxTest(800 * Proof.Factor).WithEndSize(120));

    /// <summary>Formats with bounds on nesting and size refuse some texts by name.</summary>
    private static void CheckWhatIsRead(string text, string name)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(text), name, cancellationToken: TestContext.Current.CancellationToken);
        if (result is ReadResult.Success read)
            Check(read.Document);
        else
            Assert.True(result is ReadResult.Failure { Reason: ReadFailureReason.TooLarge or ReadFailureReason.TooDeep or ReadFailureReason.NoText }, $"{result}");
    }

    internal static void Check(Document document)
    {
        var locators = document.Passages.Select(p => p.Locator).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(document.Passages.Count, locators.Count);
        foreach (var passage in document.Passages)
        {
            Assert.True(passage.Locator.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'), passage.Locator);
            Assert.True(passage.Parent is null || locators.Contains(passage.Parent), $"{passage.Locator} has no parent {passage.Parent}");
            Assert.True(passage.Parent != passage.Locator);
            Assert.True(passage.Source.Start >= 0 && passage.Source.End <= document.SourceText.Length && passage.Source.Length > 0, passage.Locator);
            Assert.Equal(passage.Text.Trim(), passage.Text);
            Assert.True(!passage.Text.Any(c => c is >= '\uFDD0' and <= '\uFDEF' or '\t' or '\r' or '\f' || (c == '\n' && passage.Kind != PassageKind.TableRow)), passage.Locator);
            Assert.True(passage.Notes.All(n => n.Offset >= 0 && n.Offset <= passage.Text.Length && locators.Contains(n.Locator)), passage.Locator);
            Assert.True(passage.Kind == PassageKind.TableRow == passage.Cells.Count > 0, passage.Locator);
            if (passage.Kind == PassageKind.TableRow)
                Assert.Equal(string.Join(" | ", passage.Cells.Where(c => c is { Inherited: false, Text.Length: > 0 }).Select(c => c.Text)), passage.Text);
            CheckText(document, passage);
        }

        CheckSpans(document);
    }

    /// <summary>The letters and digits of the text, of a row those of each cell, stand in the span in this order.</summary>
    private static void CheckText(Document document, Passage passage)
    {
        var texts = passage.Kind == PassageKind.TableRow ? passage.Cells.Where(c => !c.Inherited).Select(c => c.Text) : [passage.Text];
        var source = document.SourceText.AsSpan(passage.Source.Start, passage.Source.Length);
        foreach (var text in texts)
            Assert.True(StandsIn(text, source), $"{passage.Locator}: \"{text}\" is not in its span");
    }

    /// <summary>
    /// Spans do not overlap, but for notes, which stand where they like, and for the captions of a chart that was left out inside a paragraph or an item of a list:
    /// they come behind it, one after the other inside its span, and it says nothing from where they stand. No heading or row goes on behind a chart.
    /// </summary>
    private static void CheckSpans(Document document)
    {
        Passage? last = null;
        var captions = new List<Passage>();
        foreach (var passage in document.Passages.Where(p => p.Kind != PassageKind.Note))
        {
            if (last is not null && passage.Source.Start < last.Source.End)
            {
                captions.Add(passage);
                continue;
            }

            CheckCaptions(document, last, captions);
            captions.Clear();
            last = passage;
        }

        CheckCaptions(document, last, captions);
    }

    private static void CheckCaptions(Document document, Passage? paragraph, List<Passage> captions)
    {
        if (paragraph is null || captions.Count == 0)
            return;
        Assert.Contains(document.Warnings, warning => warning.Code == "chart-remains");
        Assert.True(paragraph.Kind is PassageKind.Paragraph or PassageKind.ListItem, $"{paragraph.Locator} is a {paragraph.Kind} that goes on behind a chart");
        var own = new StringBuilder();
        var from = paragraph.Source.Start;
        foreach (var caption in captions)
        {
            Assert.True(caption.Source.Start >= from && caption.Source.End < paragraph.Source.End, $"{caption.Locator} begins before the passage above it has ended");
            own.Append(document.SourceText, from, caption.Source.Start - from);
            from = caption.Source.End;
        }

        own.Append(document.SourceText, from, paragraph.Source.End - from);
        Assert.True(StandsIn(paragraph.Text, own.ToString()), $"{paragraph.Locator} says what its chart's caption says");
    }

    /// <summary>The letters and digits stand there in this order.</summary>
    private static bool StandsIn(string text, ReadOnlySpan<char> source)
    {
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            var at = source.IndexOf(c);
            if (at < 0)
                return false;
            source = source[(at + 1)..];
        }

        return true;
    }
}
