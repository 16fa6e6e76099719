using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Benchmarks.Exporting;
using KnowledgeBase.Benchmarks.Queries;
using KnowledgeBase.Benchmarks.Reading;
using KnowledgeBase.Benchmarks.Reporting;
using KnowledgeBase.Benchmarks.Service;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.Benchmarks;

/// <summary>The command line.</summary>
internal static class BenchCommand
{
    private const int Done = 0;
    private const int Differs = 1;
    private const int BadUsage = 2;
    private const int UsualDocuments = 100_000;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static RootCommand Create(TextWriter output, TextWriter progress)
    {
        var documents = new Option<int?>("--documents") { HelpName = "N", Description = $"How many passages to generate from the seeds, or to read from the corpus at most. Default: {UsualDocuments}, or all of the corpus." };
        var corpus = Text("--corpus", "FILE", "Index this instead: JSON Lines {id, lang, title, text, tags, sector, region, year}, all but id optional.");
        var queryFile = Text("--queries", "FILE", $"Time these queries: lines of id, language, class and query with tabs between. The class says how a query is read: {string.Join(", ", QueryFile.ClassesRead)}; facet and filter drill down in one facet value, others ask for all words.");
        var classes = new Option<string[]>("--classes") { HelpName = "NAMES", Description = $"Only these classes, with commas between: {string.Join(", ", QuerySet.ClassNames)}." };
        var perClass = Number("--queries-per-class", "N", "How many queries to draw for each class.", 20);
        var seconds = new Option<double>("--seconds") { HelpName = "S", Description = "Seconds of timed runs a class.", DefaultValueFactory = _ => 2 };
        var seed = Number("--seed", "N", "Another seed makes another corpus and other queries.", 20261121);
        var file = Text("--index", "FILE", "Keep the index here, and use the one that is here. Give the same corpus options each time.");
        var plain = new Option<bool>("--plain") { Description = "Time FTS5 used plainly beside it (ORDER BY rank, count(*), facets by a join) and compare totals and facets." };
        var json = Text("--json", "FILE", "Write all figures, each query's too, as JSON.");
        var command = new RootCommand("Measures the index: speed of indexing, size, opening, memory, and searches by class, on one thread. Build with -c Release.")
        {
            documents, corpus, queryFile, classes, perClass, seconds, seed, file, plain, json, ReadCommand.Create(output, progress), ServiceCommand.Create(output, progress), ExportCommand.Create(output, progress),
        };
        documents.Validators.Add(result => AtLeastOne(result));
        perClass.Validators.Add(result => AtLeastOne(result));
        foreach (var input in new[] { corpus, queryFile })
        {
            input.Validators.Add(result =>
            {
                foreach (var token in result.Tokens.Where(token => !File.Exists(token.Value)))
                    result.AddError($"There is no file '{token.Value}'.");
            });
        }

        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            new BenchSettings
            {
                Documents = parsed.GetValue(documents) ?? (parsed.GetValue(corpus) is null ? UsualDocuments : int.MaxValue),
                CorpusFile = parsed.GetValue(corpus),
                QueryFile = parsed.GetValue(queryFile),
                Classes = [.. (parsed.GetValue(classes) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
                QueriesPerClass = parsed.GetValue(perClass),
                Seconds = parsed.GetValue(seconds),
                Seed = (ulong)parsed.GetValue(seed),
                IndexFile = parsed.GetValue(file),
                Plain = parsed.GetValue(plain),
                JsonFile = parsed.GetValue(json),
            },
            output,
            progress,
            cancellationToken)));
        return command;
    }

    private static int Run(BenchSettings settings, TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        var folder = settings.IndexFile is null ? Directory.CreateTempSubdirectory("bench-").FullName : null;
        try
        {
            var benchmark = new Benchmark(settings, SeedFolder.Find(), progress);
            var report = benchmark.Run(settings.IndexFile ?? Path.Combine(folder!, "search.db"), cancellationToken);
            ReportText.Write(report, output);
            if (settings.JsonFile is { } json)
                File.WriteAllText(json, JsonSerializer.Serialize(report, _json));
            return report.Differences.Count == 0 ? Done : Differs;
        }
        catch (Exception unusable) when (unusable is InvalidDataException or SearchIndexException)
        {
            progress.WriteLine("bench: " + unusable.Message);
            return BadUsage;
        }
        finally
        {
            if (folder is not null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static Option<int> Number(string name, string help, string description, int usual) =>
        new(name) { HelpName = help, Description = description, DefaultValueFactory = _ => usual };

    private static Option<string?> Text(string name, string help, string description) => new(name) { HelpName = help, Description = description };

    private static void AtLeastOne(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            result.AddError($"{result.Option.Name} is at least 1.");
    }
}
