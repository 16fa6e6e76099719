using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Tests.Structured;

/// <summary>Whatever pieces come in whatever order, the tree holds together and every passage stands in the text.</summary>
public sealed class BlockStreamTests
{
    private static readonly string[] Texts =
        ["正文在此。", "Text.", "标题", "Heading", "22. 段落。", "(iv) item;", "一、导言", "[后接附件一]", "[附件和文件完]", "ANNEX II", "附件三", "CDIP/32/2", "第三十二届会议", "a\nb", "建议10*", "", "x", "以下："];

    private static readonly NumberLabel?[] Numbers =
        [null, null, new("1.", 1, NumberShape.Digits), new("2.", 2, NumberShape.Digits), new("(a)", 1, NumberShape.LowerLetter), new("(i)", 1, NumberShape.LowerRoman), new("•", 0, NumberShape.Bullet), new("一、", 1, NumberShape.Han), new("1.1", 1, NumberShape.Digits), new("第一章", 1, NumberShape.Han)];

    private static readonly Gen<Draft> Paragraphs =
        from text in Gen.Elements(Texts)
        from number in Gen.Elements(Numbers)
        from level in Gen.Elements<int?>(null, null, null, null, 0, 1, 2, 3)
        from list in Gen.Choose(0, 2)
        from depth in Gen.Choose(0, 3)
        from flags in Gen.Choose(0, 31)
        from note in Gen.Choose(0, 8)
        select (Draft)new ParagraphDraft(new InlineText(text, note < 4 && text.Length > 0 ? [(text.Length, $"n{note}")] : []))
        {
            Number = number,
            HeadingLevel = level,
            Place = list == 0 ? null : new ListPlace(list, depth),
            ContinuesItem = list != 0 && (flags & 1) != 0,
            IsSetOff = (flags & 2) != 0,
            IsBody = (flags & 4) != 0,
            StandsFree = (flags & 24) == 24,
        };

    private static readonly Gen<Draft> Tables =
        from rows in (from cells in (from content in Paragraphs.ListOf()
                                     from columns in Gen.Choose(1, 3)
                                     from above in Gen.Choose(0, 5)
                                     select new CellDraft([.. content.Take(3)], columns, above == 0)).ListOf()
                      from header in Gen.Choose(0, 4)
                      select new RowDraft([.. cells.Take(4)], header == 0)).ListOf()
        select (Draft)new TableDraft([.. rows.Take(5).Where(r => r.Cells.Count > 0)]);

    private static readonly Arbitrary<List<Draft>> Streams =
        Gen.Frequency((6, Paragraphs), (1, Tables)).ListOf().Select(l => l.Append(new ParagraphDraft(new InlineText("末段。", []))).ToList()).ToArbitrary();

    [Fact]
    public void Any_stream_of_blocks_makes_a_sound_document() =>
        Prop.ForAll(Streams, stream => InvariantTests.Check(Assemble(stream))).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(60));

    private static Document Assemble(List<Draft> stream)
    {
        var writer = new DocumentWriter(new TextBudget(ReadLimits.Default), TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
            writer.Notes[$"n{i}"] = new NoteDraft(i == 2 ? "*" : $"{i + 1}", "A note.");
        foreach (var draft in stream)
            writer.Write(draft);
        return Assert.IsType<ReadResult.Success>(DocumentAssembly.Assemble(writer, DocumentFormat.Word, new DocumentHeader(), HeadingLooks.SetOff, TestContext.Current.CancellationToken)).Document;
    }
}
