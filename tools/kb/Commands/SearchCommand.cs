using System.CommandLine;
using System.Globalization;
using KnowledgeBase.CommandLine.Output;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb search QUERY</c>: the first results of a search, narrowed by facets.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words, \"phrases\", AND OR NOT ( ), prefix*. Put -- before a query that begins with a hyphen.",
            Arity = ArgumentArity.OneOrMore,
        };
        var size = new Option<int>("--size") { HelpName = "N", Description = "How many results, 1 to 100.", DefaultValueFactory = _ => 10 };
        var language = new Option<string>("--lang")
        {
            Description = "The language of labels and messages.",
            DefaultValueFactory = _ => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "zh",
        };
        language.AcceptOnlyFromAmong("zh", "en");
        var facets = Facets.All.ToDictionary(facet => facet, FacetOption);
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("search", "Search the knowledge base. Facets may be given several times: any value of one, all facets together.")
        {
            query, size, language, data, json,
        };
        foreach (var facet in facets.Values)
            command.Options.Add(facet);

        command.SetAction((parsed, cancellationToken) =>
        {
            var search = new SearchQuery
            {
                Text = string.Join(' ', parsed.GetValue(query) ?? []),
                Size = parsed.GetValue(size),
                Language = parsed.GetValue(language) ?? "zh",
                Filters = facets
                    .Select(facet => (facet.Key, Values: parsed.GetValue(facet.Value) ?? []))
                    .Where(filter => filter.Values.Length > 0)
                    .ToDictionary(filter => filter.Key, filter => (IReadOnlyList<string>)filter.Values),
            };
            return Task.FromResult(Run(search, DataFolder.Resolve(parsed.GetValue(data)), parsed.GetValue(json), terminal, cancellationToken));
        });
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
                terminal.Say($"kb: {problem.Parameter}: {Terminal.Plain(problem.Detail)} {Terminal.Plain(problem.Hint ?? "")}".TrimEnd());
                return ExitCodes.BadUsage;
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other}.");
        }
    }

    /// <summary>Facets are called as in addresses (<c>--expectedResult</c>), or as options usually are (<c>--expected-result</c>).</summary>
    private static Option<string[]> FacetOption(string facet)
    {
        var kebab = string.Concat(facet.Select(c => char.IsAsciiLetterUpper(c) ? "-" + char.ToLowerInvariant(c) : c.ToString()));
        string[] aliases = kebab == facet ? [] : ["--" + facet];
        return new Option<string[]>("--" + kebab, aliases) { HelpName = "VALUE", Description = $"Only with this value of the facet '{facet}'; not-stated for none." };
    }
}
