using KnowledgeBase.Export.Json;

namespace KnowledgeBase.Web.Api;

/// <summary>How the API writes JSON: as every answer is written, whoever gives it.</summary>
public static class ApiJson
{
    public static IServiceCollection AddApiJson(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(options => AnswerJson.Configure(options.SerializerOptions));
}
