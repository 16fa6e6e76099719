using System.Globalization;
using System.Text;

namespace KnowledgeBase.Documents.Tests;

/// <summary>
/// The outline of each seed and a sample of its passages, as they were read and judged by eye against the source. Run with
/// <c>UPDATE_GOLDENS=1</c> to write them anew, then judge the difference.
/// </summary>
public sealed class GoldenTests
{
    private static readonly Dictionary<string, string[]> Samples = new(StringComparer.Ordinal)
    {
        ["cdip-32-2-director-general-report-2023.zh"] =
            ["p1", "p4", "n1", "n2", "p6", "n3", "p7", "n6", "p13", "p19", "p19.i", "p19.vii", "p22", "p22.i", "p22.iv", "p22.viii", "p23", "p24", "p33", "p57", "p62", "p77", "n185", "p80",
                "annex-1.rec-1", "annex-1.n188", "annex-1.n189", "annex-1.rec-10", "annex-1.rec-15", "annex-1.rec-22", "annex-1.rec-45", "annex-2.t1.r1", "annex-2.t1.r40", "annex-2.t3.r7"],
        ["cdip-12-7-technical-assistance-manual.zh"] =
            ["p1", "p3", "annex-1.h1.1", "annex-1.n1", "annex-1.h7.1", "annex-1.h7.3", "annex-1.h9.2", "annex-1.h10.1.2", "annex-1.h14.1", "annex-1.h17.6", "annex-1.h21.2", "annex-1.t1.r1", "annex-1.t2.r1", "annex-1.t2.r8",
                "appendix-1.p7.b", "appendix-1.p7.b.iii", "appendix-1.p7.b.1", "appendix-1.p7.b.1.i", "appendix-1.p7.h.ii", "appendix-1.p7.i", "appendix-1.h4.p1", "appendix-1.n7", "appendix-1.h4.p25",
                "appendix-2.p2", "appendix-2.n32", "appendix-2.p3.iv", "appendix-2.p3.1", "appendix-2.h4.2", "appendix-2.t1.r1", "appendix-2.t1.r7"],
        ["cdip-32-uk-proposal-crisis.zh"] =
            ["p1", "annex-1.h2", "annex-1.h2.1", "annex-1.h4.2", "annex-1.h9.3.ii", "annex-1.h10.3.a", "annex-1.t1.r1", "annex-1.t1.r3", "annex-1.h17.2", "annex-1.t2.r1", "annex-1.n1", "annex-1.t2.r4",
                "annex-1.t3.r4", "annex-1.t3.r7", "annex-1.t4.r2", "annex-1.t4.r7"],
        ["cdip-22-internal-coordination.zh"] =
            ["p1", "n2", "p3", "n3", "p8", "n4", "p11", "n6", "n7", "p13", "n8", "p16", "p18", "p18.a", "p18.f", "p19", "p21", "p22", "p22.1", "p22.2", "p24", "n12", "p29", "n15", "n16", "p36"],
        ["cdip-32-uk-proposal-crisis.en"] =
            ["p1", "annex-1.h4.2", "annex-1.h10.3.b", "annex-1.h16.1", "annex-1.t1.r3", "annex-1.t2.r1", "annex-1.n1", "annex-1.t3.r7", "annex-1.t4.r2"],
        ["cdip-22-internal-coordination.en"] = ["p1", "n2", "p18", "p18.f", "p22.1", "p29", "n16"],
        ["wo-pbc-programme-of-work-budget-2024-25-extracts.zh"] =
            ["h1.1", "t1.r1", "t2.r1", "n44", "t2.r2", "t4.r7", "t4.r11", "t4.r12", "t5.r6", "t6.r24", "p15", "n10", "t9.r1", "h17.1.1", "h22.1", "annex-12.t1.r1", "annex-12-2.t1.r1"],
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_reads_as_it_was_judged(string name)
    {
        var actual = Print(Seeds.Read(name), Samples[name]);
        var path = Path.Combine(Seeds.Tests, "Goldens", name + ".golden");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Print(Document document, string[] samples)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"language {document.Language}; session {document.Header.Session}; date {document.Header.Date:yyyy-MM-dd}; symbol {document.Header.Symbol}; title {document.Header.Title}\n");
        text.AppendJoin(", ", Enum.GetValues<PassageKind>().Select(k => $"{k} {document.Of(k).Count()}")).Append("\n\nOUTLINE\n");
        foreach (var passage in document.Passages.Where(p => p.Kind == PassageKind.Heading))
            text.Append(CultureInfo.InvariantCulture, $"{new string(' ', 2 * (passage.Level - 1))}{passage.Locator} {passage.Label} {passage.Text}\n");
        text.Append("\nWARNINGS\n");
        foreach (var warning in document.Warnings)
            text.Append(CultureInfo.InvariantCulture, $"{warning.Code}: {warning.Message}\n");
        text.Append("\nPASSAGES\n");
        foreach (var locator in samples)
            Print(text, document.At(locator));
        return text.ToString();
    }

    private static void Print(StringBuilder text, Passage passage)
    {
        text.Append(CultureInfo.InvariantCulture, $"{passage.Locator} {passage.Kind} level {passage.Level} under {passage.Parent ?? "-"} label {passage.Label ?? "-"}\n");
        text.Append(CultureInfo.InvariantCulture, $"  path: {string.Join(" > ", passage.HeadingPath)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  text: {passage.Text.Replace("\n", "\n        ", StringComparison.Ordinal)}\n");
        foreach (var note in passage.Notes)
            text.Append(CultureInfo.InvariantCulture, $"  note {note.Locator} behind \"{passage.Text[Math.Max(0, note.Offset - 8)..note.Offset]}\"\n");
        foreach (var cell in passage.Cells)
            text.Append(CultureInfo.InvariantCulture, $"  cell {cell.Header ?? "-"}{(cell.Inherited ? " (from above)" : "")}: {cell.Text.Replace("\n", " / ", StringComparison.Ordinal)}\n");
        text.Append('\n');
    }
}
