namespace KnowledgeBase.Web.Languages;

/// <summary>Registers what answers are written in.</summary>
public static class LanguageServices
{
    public static IServiceCollection AddReaderLanguages(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped(provider => new Localizer(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request));
}
