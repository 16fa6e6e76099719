using System.CommandLine;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data() => new("--data")
    {
        HelpName = "DIR",
        Description = $"The data folder. Default: {DataFolder.EnvironmentVariable} in the environment, else index/ beside KnowledgeBase.sln, else ./index.",
    };

    public static Option<string> Site()
    {
        var site = new Option<string>("--site")
        {
            HelpName = "URL",
            Description = "The address of the site, before which links are put.",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        site.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                result.AddError("--site is an address such as https://kb.example.org.");
        });
        return site;
    }

    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON." };
}
