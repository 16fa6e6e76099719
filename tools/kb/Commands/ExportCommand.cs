using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Export;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Export.Json;
using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb export QUERY --format F -o FILE</c>: all results of a search as a file.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var search = new SearchOptions(needsQuery: false);
        var format = new Option<string>("--format", "-f") { HelpName = "F", Description = $"The format: {string.Join(", ", ExportFormat.All.Select(known => known.Name))}.", Required = true };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "The file; without it, or with -, standard output." };
        var columns = new Option<string>("--columns") { Description = "For csv and xlsx: columns divided by commas; all, provenance, or entity with one --kind.", DefaultValueFactory = _ => "" };
        var since = new Option<long?>("--since") { HelpName = "SEQUENCE", Description = "Only what is new or changed after this change of the store, as a manifest names it." };
        since.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] }])
                result.AddError("--since is the number of a change, 0 or more.");
        });
        var site = CommonOptions.Site();
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("export", "Write all results of a search to a file, in the order of the search.") { format, output, columns, since, site, data, json };
        search.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var query = search.Read(parsed);
            if (Read(query, parsed.GetValue(format) ?? "", parsed.GetValue(columns) ?? "", out var problem) is not { } request)
                return SearchOptions.Say(problem!, terminal);
            request = request with { Since = parsed.GetValue(since), Site = parsed.GetValue(site)!.TrimEnd('/') };
            using var folder = SearchableFolder.Open(DataFolder.Resolve(parsed.GetValue(data)), terminal, cancellationToken);
            var export = new ExportService(folder.Service, folder.Store, TimeProvider.System).Open(request, out problem, cancellationToken);
            if (export is null)
                return SearchOptions.Say(problem!, terminal);
            var file = parsed.GetValue(output) is { } name and not "-" ? name : null;
            var written = file is null ? await ToStandardOutput(export, cancellationToken).ConfigureAwait(false) : await ToFile(export, file, cancellationToken).ConfigureAwait(false);
            Report(written, file, parsed.GetValue(json), terminal);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExportRequest? Read(SearchQuery query, string format, string columns, out SearchProblem? problem)
    {
        if (ExportFormat.Find(format) is not { } known)
        {
            problem = ExportMessages.UnknownFormat(format, query.Language);
            return null;
        }

        return ExportColumns.Choose(query, columns, out problem) is { } chosen
            ? new ExportRequest { Search = query, Format = known, Columns = chosen, ColumnNames = columns.Length == 0 ? null : columns, Site = "" }
            : null;
    }

    private static async Task<ExportManifest> ToStandardOutput(HitExport export, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        return await export.WriteAsync(output, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes beside the file and puts it in its place when it is whole; straight into what holds nothing to lose, which may be a pipe or a device.</summary>
    private static async Task<ExportManifest> ToFile(HitExport export, string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file) && new FileInfo(file).Length == 0)
            return await Write(export, file, FileMode.Open, cancellationToken).ConfigureAwait(false);
        if (Directory.Exists(file))
            throw new IOException($"{file} is a folder.");
        var part = file + ".part";
        try
        {
            var written = await Write(export, part, FileMode.Create, cancellationToken).ConfigureAwait(false);
            File.Move(part, file, overwrite: true);
            return written;
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }
    }

    private static async Task<ExportManifest> Write(HitExport export, string file, FileMode mode, CancellationToken cancellationToken)
    {
        await using var output = new FileStream(file, mode, FileAccess.Write, FileShare.Read, 1 << 16, useAsync: true);
        return await export.WriteAsync(output, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static void Report(ExportManifest written, string? file, bool json, Terminal terminal)
    {
        if (json && file is not null)
            terminal.Out.WriteLine(JsonSerializer.Serialize(written, AnswerJson.Indented));
        else if (file is not null)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{written.Rows:N0} rows in {Terminal.Plain(file)}"));
    }
}
