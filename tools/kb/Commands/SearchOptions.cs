using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Search;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary>The options that say what is searched for, called as in the addresses of the site.</summary>
internal sealed class SearchOptions
{
    private readonly Argument<string[]> query = new("QUERY")
    {
        Description = "Words, \"phrases\", AND OR NOT ( ), prefix*. Put -- before a query that begins with a hyphen.",
    };

    private readonly Option<string> language = new("--lang")
    {
        Description = "The language of labels and messages.",
        DefaultValueFactory = _ => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "zh",
    };

    private readonly Option<string?> sort = new("--sort") { Description = "The order: relevance (unless there is no query), newest, oldest or title." };
    private readonly Option<string> expand = new("--expand") { Description = "Whether names and terms are also searched in the other language.", DefaultValueFactory = _ => "on" };
    private readonly Dictionary<string, Option<string[]>> facets = Facets.All.ToDictionary(facet => facet, FacetOption);

    /// <param name="needsQuery">Whether there must be a query; otherwise none stands for everything.</param>
    public SearchOptions(bool needsQuery)
    {
        query.Arity = needsQuery ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore;
        language.AcceptOnlyFromAmong("zh", "en");
        sort.AcceptOnlyFromAmong("relevance", "newest", "oldest", "title");
        expand.AcceptOnlyFromAmong("on", "off");
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(query);
        foreach (var option in (Option[])[language, sort, expand, .. facets.Values])
            command.Options.Add(option);
    }

    public SearchQuery Read(ParseResult parsed) => new()
    {
        Text = string.Join(' ', parsed.GetValue(query) ?? []),
        Language = parsed.GetValue(language) ?? "zh",
        Sort = parsed.GetValue(sort) is { } order ? Enum.Parse<SearchSort>(order, ignoreCase: true) : null,
        Expand = parsed.GetValue(expand) != "off",
        Filters = facets
            .Select(facet => (facet.Key, Values: parsed.GetValue(facet.Value) ?? []))
            .Where(filter => filter.Values.Length > 0)
            .ToDictionary(filter => filter.Key, filter => (IReadOnlyList<string>)filter.Values),
    };

    /// <summary>Says what is wrong with a search.</summary>
    /// <returns>The exit code.</returns>
    public static int Say(SearchProblem problem, Terminal terminal)
    {
        terminal.Say($"kb: {problem.Parameter}: {Terminal.Plain(problem.Detail)} {Terminal.Plain(problem.Hint ?? "")}".TrimEnd());
        return ExitCodes.BadUsage;
    }

    /// <summary>Facets are called as in addresses (<c>--expectedResult</c>), or as options usually are (<c>--expected-result</c>).</summary>
    private static Option<string[]> FacetOption(string facet)
    {
        var kebab = string.Concat(facet.Select(c => char.IsAsciiLetterUpper(c) ? "-" + char.ToLowerInvariant(c) : c.ToString()));
        string[] aliases = kebab == facet ? [] : ["--" + facet];
        return new Option<string[]>("--" + kebab, aliases) { HelpName = "VALUE", Description = $"Only with this value of the facet '{facet}'; not-stated for none." };
    }
}
