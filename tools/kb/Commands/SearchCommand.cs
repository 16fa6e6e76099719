using System.CommandLine;
using KnowledgeBase.CommandLine.Output;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb search QUERY</c>: the first results of a search, narrowed by facets.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var search = new SearchOptions(needsQuery: true);
        var size = new Option<int>("--size") { HelpName = "N", Description = "How many results, 1 to 100.", DefaultValueFactory = _ => 10 };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("search", "Search the knowledge base. Facets may be given several times: any value of one, all facets together.") { size, data, json };
        search.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            search.Read(parsed) with { Size = parsed.GetValue(size) },
            DataFolder.Resolve(parsed.GetValue(data)),
            parsed.GetValue(json),
            terminal,
            cancellationToken)));
        return command;
    }

    private static int Run(SearchQuery search, string dataFolder, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        using var folder = SearchableFolder.Open(dataFolder, terminal, cancellationToken);
        switch (folder.Service.Search(search, cancellationToken))
        {
            case SearchAnswer answer when json:
                terminal.Out.WriteLine(SearchJson.Write(answer));
                return ExitCodes.Done;
            case SearchAnswer answer:
                AnswerPrinter.Print(answer, search.Language, terminal.Out);
                return ExitCodes.Done;
            case SearchProblem problem:
                return SearchOptions.Say(problem, terminal);
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other}.");
        }
    }
}
