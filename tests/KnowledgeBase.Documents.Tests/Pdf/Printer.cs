using System.Diagnostics;

namespace KnowledgeBase.Documents.Tests.Pdf;

/// <summary>Prints HTML to PDF by Chromium.</summary>
internal static class Printer
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Whether a program stands in one of the folders of PATH.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)));

    /// <summary>The pages, or null where there is no Chromium.</summary>
    public static async Task<byte[]?> Print(string html)
    {
        if (Array.Find(Places, File.Exists) is not { } chromium)
            return null;
        var folder = Directory.CreateTempSubdirectory("printed-pdf-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var printed = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html);
            var start = new ProcessStartInfo(chromium) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-pdf-header-footer",
                "--user-data-dir=" + Path.Combine(folder.FullName, "profile"), "--print-to-pdf=" + printed, new Uri(page).AbsoluteUri])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(File.Exists(printed), "Chromium printed nothing: " + await said);
            return await File.ReadAllBytesAsync(printed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A report of four or five pages as it is printed and as it is read, made once for the tests of a class.</summary>
public abstract class PrintedReport(bool isChinese) : IAsyncLifetime
{
    private byte[]? pages;
    private Document? document;

    /// <summary>The document as it is read.</summary>
    public Document Document
    {
        get
        {
            Assert.SkipWhen(pages is null, "Chromium is not installed (Debian package chromium), which prints the pages that are read here.");
            Assert.SkipUnless(Printer.IsInstalled("pdftotext"), "pdftotext is not installed (Debian package poppler-utils).");
            return document ??= Reading.Document(pages!);
        }
    }

    public async ValueTask InitializeAsync() => pages = await Printer.Print(ReportHtml.Make(isChinese));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

public sealed class ChineseReport() : PrintedReport(isChinese: true);

public sealed class EnglishReport() : PrintedReport(isChinese: false);
