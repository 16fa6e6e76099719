using System.Diagnostics;

namespace KnowledgeBase.Ingest.Tests.CommandLine;

/// <summary>Runs <c>kb</c> as its users do: as a process.</summary>
internal static class Kb
{
    public static (int Exit, string Out, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kb.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("Data__Path");
        return Process.Start(start)!;
    }
}
