using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace KnowledgeBase.Web.Http;

/// <summary>Brotli and gzip for text. Answers hold no secrets, so compressing them over HTTPS gives nothing away.</summary>
public static class Compression
{
    /// <summary>What is text in disguise; spreadsheets and Word files are compressed already.</summary>
    private static readonly string[] Documents =
    [
        "text/csv", "application/x-ndjson", "application/x-research-info-systems", "application/x-bibtex", "application/vnd.citationstyles.csl+json",
        "application/atom+xml", "application/opensearchdescription+xml", "application/ld+json",
    ];

    public static IServiceCollection AddTextCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, Problems.ContentType, "image/svg+xml", .. Documents];
        });
        // Not Fastest: that compresses each piece a page is written in by itself, which leaves a long page a half heavier.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }
}
