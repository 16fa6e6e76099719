using KnowledgeBase.Web.Api;
using KnowledgeBase.Web.Hosting;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Overviews;
using KnowledgeBase.Web.Pages;
using KnowledgeBase.Web.Reading;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = StaticFiles.Root });
builder.AddDefaults(args);
builder.AddKnowledgeBase();
builder.Services.AddReaderLanguages();
builder.Services.AddPages();
builder.Services.AddApiJson();
builder.Services.AddApiDescription();
builder.Services.AddTextCompression();
builder.Services.AddSharing();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseErrorResponses();
app.UseFingerprintedFiles();
app.UseReadinessGate();
app.UseSharing();
app.UseConditionalRequests(KnowledgeBaseHosting.StateOf);
app.UseRouting();
app.MapHealth();
app.MapApi();
app.MapOpenApi(Routes.DescriptionPattern);
app.MapPassageLinks();
app.MapOriginalFiles();
app.MapOverviewFiles();
app.MapRazorPages();
return app.Serve();

/// <summary>The web host's entry point, visible to the tests that start it in process.</summary>
public sealed partial class Program;
