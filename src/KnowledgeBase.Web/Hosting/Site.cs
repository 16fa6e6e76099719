using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Api;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Overviews;
using KnowledgeBase.Web.Pages;
using KnowledgeBase.Web.Reading;
using KnowledgeBase.Web.Uploads;

namespace KnowledgeBase.Web.Hosting;

/// <summary>The whole site: what it is made of, and in which order a request passes through it.</summary>
public static class Site
{
    /// <summary>Makes it, not yet running.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            WebRootPath = StaticFiles.Root,

            // The pages are in this assembly, whichever program runs it.
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.AddDefaults(args);
        builder.AddKnowledgeBase();
        builder.AddUploads();
        builder.AddClientLimits();
        builder.Services.AddKeys();
        builder.Services.AddReaderLanguages();
        builder.Services.AddPages();
        builder.Services.AddApiJson();
        builder.Services.AddApiDescription();
        builder.Services.AddTextCompression();
        builder.Services.AddSharing();

        var app = builder.Build();
        app.UseKnownProxies();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseErrorResponses();
        app.UseFingerprintedFiles();
        app.UseReadinessGate();
        app.UseSharing();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseKeys();
        app.UseConditionalRequests(KnowledgeBaseHosting.StateOf);
        app.UseRateLimiter();
        app.MapHealth();
        app.MapApi();
        app.MapOpenApi(Routes.DescriptionPattern).ReadOnly();
        app.MapPassageLinks();
        app.MapOriginalFiles();
        app.MapOverviewFiles();
        app.MapRazorPages().ReadOnly();
        return app;
    }
}
