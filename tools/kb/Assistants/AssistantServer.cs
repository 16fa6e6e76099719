using System.Reflection;
using KnowledgeBase.Export.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeBase.CommandLine.Assistants;

/// <summary>What the server tells an assistant of itself.</summary>
internal static class AssistantServer
{
    public const string Name = "cdip-knowledge-base";

    private const string Instructions =
        """
        Documents of WIPO's Committee on Development and Intellectual Property (CDIP), passage by passage, in Chinese and English, and the recommendations, expected results,
        projects, tools, contacts, countries and sectors they speak of. Every record has an id, a citation and an address; `api` is an address that answers with the
        record itself, so that whatever is said of it can be verified. Quote only the `text` of a passage and cite it by its `citation`. Queries may be in either language.
        """;

    /// <summary>The options of a server that offers the tools.</summary>
    public static McpServerOptions Options(KnowledgeTools tools)
    {
        var offered = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (var method in typeof(KnowledgeTools).GetMethods(BindingFlags.Instance | BindingFlags.Public).Where(method => method.IsDefined(typeof(McpServerToolAttribute))))
            offered.Add(new CheckedTool(McpServerTool.Create(method, tools, new McpServerToolCreateOptions { SerializerOptions = AnswerJson.Lines, ReadOnly = true, OpenWorld = false })));
        return new McpServerOptions
        {
            ServerInfo = new Implementation { Name = Name, Version = typeof(AssistantServer).Assembly.GetName().Version?.ToString(3) ?? "0" },
            ServerInstructions = Instructions,
            ToolCollection = offered,
        };
    }
}
