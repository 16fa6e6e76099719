using System.CommandLine;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Hosting;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb serve</c>: the site, in this process.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { HelpName = "U", Description = "Where to listen, divided by semicolons.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? HostDefaults.Url };
        var watch = new Option<string?>("--watch") { HelpName = "DIR", Description = "A folder from which documents are taken in while the server runs." };
        var data = CommonOptions.Data();
        var command = new Command("serve", "Serve the pages and the API until stopped. The server is then the one that writes to the data folder.") { urls, watch, data };
        command.SetAction(parsed =>
        {
            List<string> arguments = ["--urls", parsed.GetValue(urls)!, "--data", DataFolder.Resolve(parsed.GetValue(data))];
            if (parsed.GetValue(watch) is { } folder)
                arguments.AddRange(["--watch", folder]);
            return Site.Create([.. arguments]).Serve();
        });
        return command;
    }
}
