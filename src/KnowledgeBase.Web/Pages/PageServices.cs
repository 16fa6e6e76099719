using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Assistance;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Reading;
using KnowledgeBase.Web.Reading.Parts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace KnowledgeBase.Web.Pages;

/// <summary>Registers the pages.</summary>
public static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<ApiOperations>();
        services.AddRazorPages();
        services.AddSingleton<CurrentEntityGraph>();
        services.AddSingleton<CurrentRequestGuide>();
        services.AddSingleton<ToolFinder>();
        services.AddSingleton<OriginalFiles>();
        services.AddSingleton<OpenDocuments>();
        services.AddSingleton<DividedDocuments>();
        services.AddScoped<PassageAddresses>();
        services.Configure<RouteOptions>(options => options.ConstraintMap[KindsConstraint.Name] = typeof(KindsConstraint));
        // Chinese stands in pages as it is; what means something in HTML is encoded all the same.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        WithoutKeys(services);
        return services;
    }

    /// <summary>No page posts a form: nothing is protected with keys, so none are made at the start and left on the disk.</summary>
    private static void WithoutKeys(IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var keyMakers = services
            .Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly)
            .ToList();
        foreach (var keyMaker in keyMakers)
            services.Remove(keyMaker);
    }
}
