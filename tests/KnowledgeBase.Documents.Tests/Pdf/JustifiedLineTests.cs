namespace KnowledgeBase.Documents.Tests.Pdf;

/// <summary>Justifying a narrow column parts its words by gaps as wide as those between the columns of a table, but each as wide as the next.</summary>
public sealed class JustifiedLineTests
{
    public JustifiedLineTests() => Assert.SkipUnless(Printer.IsInstalled("pdftotext"), "pdftotext is not installed (Debian package poppler-utils).");

    [Fact]
    public void Words_far_apart_by_one_width_are_one_line()
    {
        var page = TinyPdf.Page("BT /F1 11 Tf 14 TL 72 700 Td 20 Tw (The Committee considered the) Tj T* 17 Tw (implementation of the agenda) Tj T* 19 Tw (and noted that help had been) Tj T* 3 Tw (tailored to needs.) Tj ET");
        Assert.Equal("The Committee considered the implementation of the agenda and noted that help had been tailored to needs.", Assert.Single(Reading.Document(page).Passages).Text);
    }

    [Fact]
    public void Figures_as_far_apart_are_cells()
    {
        var page = TinyPdf.Page("BT /F1 11 Tf 14 TL 72 700 Td 25 Tw (Programmes 1,250 12 3,750) Tj T* (Meetings 1,350 26 3,850) Tj T* (Publishing 1,450 27 3,950) Tj ET");
        Assert.Contains(Reading.Document(page).Passages, passage => passage.Cells.Select(cell => cell.Text).SequenceEqual(["Meetings", "1,350", "26", "3,850"]));
    }
}
