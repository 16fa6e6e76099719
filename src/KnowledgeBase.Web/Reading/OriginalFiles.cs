using System.Collections.Concurrent;
using System.Security.Cryptography;
using KnowledgeBase.Ingest;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Reading;

/// <summary>
/// The files that documents were read from, where they are at hand: those in the folder of seeds whose bytes are still the ones that were read.
/// Thread-safe.
/// </summary>
public sealed class OriginalFiles(IOptions<DataOptions> options)
{
    private readonly string _folder = new SeedFolder(options.Value.Seeds).Documents;

    /// <summary>What was found out of each file, by its path; as many as there are documents.</summary>
    private readonly ConcurrentDictionary<string, (DateTime Written, long Length, string Hash)> _hashes = new(StringComparer.Ordinal);

    /// <summary>The path of a document's file; null where it is not at hand, or is no longer what was read.</summary>
    public string? Find(StoredDocument document)
    {
        // A name out of the store, never of a request; all the same no name may lead out of the folder.
        if (Path.GetFileName(document.FileName) != document.FileName)
            return null;
        var file = new FileInfo(Path.Combine(_folder, document.FileName));
        if (!file.Exists || file.LinkTarget is not null)
            return null;
        var known = _hashes.GetValueOrDefault(file.FullName);
        if (known.Written != file.LastWriteTimeUtc || known.Length != file.Length)
            known = _hashes[file.FullName] = (file.LastWriteTimeUtc, file.Length, HashOf(file));
        return known.Hash == document.ContentHash ? file.FullName : null;
    }

    /// <summary>Where a document's file is had.</summary>
    public static string AddressOf(string document) => Address.OfDocument(document) + "/file";

    private static string HashOf(FileInfo file)
    {
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

/// <summary>Hands the files out, to be kept and never to be shown as a page of this site.</summary>
public static class OriginalFileRoutes
{
    public static void MapOriginalFiles(this WebApplication app) =>
        app.MapMethods("/documents/{document}/file", [HttpMethods.Get, HttpMethods.Head], Send).ExcludeFromDescription();

    private static Results<PhysicalFileHttpResult, NotFound> Send(string document, KnowledgeStore store, OriginalFiles files, HttpContext context)
    {
        if (store.FindDocument(document) is not { } found || files.Find(found) is not { } path)
            return TypedResults.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return TypedResults.PhysicalFile(path, "application/octet-stream", found.FileName);
    }
}
