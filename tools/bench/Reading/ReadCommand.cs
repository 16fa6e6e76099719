using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.Benchmarks.Reading;

/// <summary><c>bench read PATH...</c>: MB/s by format.</summary>
internal static class ReadCommand
{
    public static Command Create(TextWriter output, TextWriter progress)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = "Files, and folders with all below them. Default: the seed documents." };
        var rounds = new Option<int>("--rounds") { HelpName = "N", Description = "How often all files are read; the first round warms up and is not timed.", DefaultValueFactory = _ => 3 };
        var command = new Command("read", "Measures the readers: MB/s by format, by the clock, in this process and one file after the other.") { paths, rounds };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--rounds is at least 1.");
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            Run(parsed.GetValue(paths) is { Length: > 0 } given ? given : Seeds(), parsed.GetValue(rounds), output, progress, cancellationToken)));
        return command;
    }

    private static string[] Seeds() => SeedFolder.Find() is { } seeds ? [seeds.Documents] : [];

    private static int Run(string[] paths, int rounds, TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        foreach (var missing in paths.Where(path => !Path.Exists(path)))
        {
            progress.WriteLine($"bench: There is no file or folder '{missing}'.");
            return 2;
        }

        var files = paths.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
            .Where(file => !file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        var benchmark = new ReadingBenchmark(progress);
        var figures = benchmark.Run(files, rounds, cancellationToken);
        output.WriteLine($"{"format",-13}{"files",7} {"failed",7} {"MB",8} {"MB text",8} {"MB/s",8} {"text MB/s",10}  {"median ms",9} {"p99",8} {"max",8}  slowest");
        foreach (var one in figures)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Format,-13}{one.Files,7} {one.Failed,7} {one.Bytes / 1e6,8:N1} {one.TextBytes / 1e6,8:N1} {one.Bytes / 1e6 / one.Seconds,8:N1} {one.TextBytes / 1e6 / one.Seconds,10:N1}  {one.FileMilliseconds.Median,9:0.00} {one.FileMilliseconds.P99,8:0.0} {one.FileMilliseconds.Max,8:0}  {Path.GetFileName(one.SlowestFile)}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory       {benchmark.Memory.First / 1e6:N0} MB private after one round, {benchmark.Memory.Last / 1e6:N0} MB after {rounds}: {files.Count * (long)rounds:N0} files read"));
        return 0;
    }
}
