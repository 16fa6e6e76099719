using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace KnowledgeBase.Web.Http;

/// <summary>Brotli and gzip for text. Answers hold no secrets, so compressing them over HTTPS gives nothing away.</summary>
public static class Compression
{
    public static IServiceCollection AddTextCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, Problems.ContentType, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services;
    }
}
