using KnowledgeBase.Store;
using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Uploads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Api;

/// <summary>Documents handed in and deleted, and what came of it.</summary>
public static class UploadApi
{
    private const int ListedJobs = 100;

    /// <summary>How long a deletion is waited for, before its job is pointed to instead.</summary>
    private static readonly TimeSpan DeletionWait = TimeSpan.FromSeconds(10);

    public static void MapUploads(this RouteGroupBuilder api)
    {
        api.MapPost("/documents", Upload)
            .WithName("uploadDocuments").WithTags("Writing").WithSummary("Hands in documents, or ZIP archives of documents, to be read.")
            .WithDescription("Answered as soon as the files are safe on the disk; the job at Location says what became of each. A document of the same identifier is replaced.")
            .Produces<JobAnswer>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage)
            .Requires(AccessRole.Editor).Limited(ClientLimit.Upload);
        api.MapDelete("/documents/{slug}", Delete)
            .WithName("deleteDocument").WithTags("Writing").WithSummary("Deletes a document with all its passages.")
            .WithDescription("204 when it is gone from every answer; 202 with a job at Location where others are being written just now.")
            .Produces(StatusCodes.Status204NoContent).Produces<JobAnswer>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage)
            .Requires(AccessRole.Editor).Limited(ClientLimit.Upload);
        api.MapRead("/jobs/{id}", Get)
            .WithName("getJob").WithTags("Writing").WithSummary("How far a job is, and what became of each file.")
            .WithDescription("Needs no key: its address is known to whoever was told it alone.")
            .ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(new Unconditional());
        api.MapRead("/jobs", List)
            .WithName("listJobs").WithTags("Writing").WithSummary("The newest jobs, up to 100.").WithMetadata(new Unconditional()).Requires(AccessRole.Editor);
    }

    private static async Task<Results<Accepted<JobAnswer>, ProblemHttpResult>> Upload(
        HttpContext context, JobFolder jobs, IOptions<UploadOptions> options, Localizer localizer, CancellationToken cancellationToken)
    {
        if (!jobs.HasRoom(context.Request.ContentLength ?? 0))
            return QueueFull(context, localizer);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.Value.MaxRequestBytes + (1L << 20);
        string? folder = null;
        var accepted = false;
        try
        {
            folder = jobs.Begin(out var id);
            var read = await new UploadReader(options.Value).ReadAsync(context.Request, folder, localizer.Language, cancellationToken);
            if (read.Problem is not null)
                return read.Problem;
            if (!jobs.HasRoom(read.Files.Sum(file => file.Length)))
                return QueueFull(context, localizer);
            var job = jobs.Accept(id, KeyGate.KeyOf(context)!.Id, read.Files);
            accepted = true;
            return TypedResults.Accepted(AddressOf(job), JobAnswer.Of(job));
        }
        catch (Exception full) when (full is UploadStorageException or UnauthorizedAccessException or (IOException and not BadHttpRequestException))
        {
            return NoRoom(context, localizer);
        }
        finally
        {
            if (folder is not null && !accepted)
                JobFolder.Discard(folder);
        }
    }

    private static async Task<Results<NoContent, Accepted<JobAnswer>, ProblemHttpResult>> Delete(
        string slug, HttpContext context, KnowledgeStore store, JobFolder jobs, JobWorker worker, TimeProvider time, Localizer localizer, CancellationToken cancellationToken)
    {
        if (store.FindDocument(slug) is null)
            return Problems.NotFound($"document/{slug}", localizer.Language);
        Job? job = null;
        string? folder = null;
        try
        {
            folder = jobs.Begin(out var id);
            job = jobs.Accept(id, KeyGate.KeyOf(context)!.Id, [], deletes: slug);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return NoRoom(context, localizer);
        }
        finally
        {
            if (folder is not null && job is null)
                JobFolder.Discard(folder);
        }
        try
        {
            await worker.DeletedAsync(job).WaitAsync(DeletionWait, time, cancellationToken);
            if (store.FindDocument(slug) is null)
                return TypedResults.NoContent();
        }
        catch (TimeoutException)
        {
            // It will be done, later.
        }
        return TypedResults.Accepted(AddressOf(job), JobAnswer.Of(jobs.Find(job.Id) ?? job));
    }

    private static Results<Ok<JobAnswer>, ProblemHttpResult> Get(string id, HttpResponse response, JobFolder jobs, Localizer localizer)
    {
        response.Headers.CacheControl = "no-store";
        return jobs.Find(id) is { } job ? TypedResults.Ok(JobAnswer.Of(job)) : Problems.NotFound($"job/{id}", localizer.Language);
    }

    private static Ok<JobList> List(JobFolder jobs) => TypedResults.Ok(new JobList([.. jobs.Newest(ListedJobs).Select(JobAnswer.Of)]));

    private static ProblemHttpResult QueueFull(HttpContext context, Localizer localizer)
    {
        context.Response.Headers.RetryAfter = "30";
        return Problems.OfUpload(StatusCodes.Status503ServiceUnavailable, UploadTexts.QueueFull, localizer.Language);
    }

    private static ProblemHttpResult NoRoom(HttpContext context, Localizer localizer)
    {
        context.Response.Headers.RetryAfter = "30";
        return Problems.OfUpload(StatusCodes.Status507InsufficientStorage, UploadTexts.NoSpace, localizer.Language);
    }

    private static string AddressOf(Job job) => "/api/v1/jobs/" + job.Id;
}
