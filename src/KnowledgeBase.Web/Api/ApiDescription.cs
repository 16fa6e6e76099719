namespace KnowledgeBase.Web.Api;

/// <summary>The description of the API at <c>/openapi/v1.json</c>.</summary>
public static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CDIP Knowledge Base";
            document.Info.Description = "Search over the documents of WIPO's Committee on Development and Intellectual Property, and what they speak of.";
            document.Info.Version = "1";
            // The address it is read from is the server's.
            document.Servers = [];
            return Task.CompletedTask;
        }));
}
