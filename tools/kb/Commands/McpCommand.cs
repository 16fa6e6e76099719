using System.CommandLine;
using KnowledgeBase.CommandLine.Assistants;
using KnowledgeBase.Store;
using ModelContextProtocol.Server;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb mcp</c>: serves AI assistants over standard input and output by the Model Context Protocol, until the input ends.</summary>
internal static class McpCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var site = CommonOptions.Site();
        var command = new Command("mcp", "Serve AI assistants over standard input and output (Model Context Protocol).") { data, site };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var folder = SearchableFolder.Open(DataFolder.Resolve(parsed.GetValue(data)), terminal, cancellationToken);
            var tools = new KnowledgeTools(folder.Service, folder.Store, parsed.GetValue(site)!.TrimEnd('/'));
            await using var transport = new StdioServerTransport(AssistantServer.Name);
            await using var server = McpServer.Create(transport, AssistantServer.Options(tools));
            await server.RunAsync(cancellationToken).ConfigureAwait(false);
            return ExitCodes.Done;
        });
        return command;
    }
}
