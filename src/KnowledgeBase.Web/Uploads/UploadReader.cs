using System.Globalization;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Uploads;

/// <summary>Writes the files of a multipart request to the disk as they come in, under numbers; what they are called is only noted.</summary>
public sealed class UploadReader(UploadOptions options)
{
    /// <summary>The name of the form's field.</summary>
    public const string Field = "files";

    private const int MaxBoundary = 200;

    /// <summary>What came of reading a request: its files, or what is wrong with it.</summary>
    public sealed record Outcome(IReadOnlyList<JobFile> Files, ProblemHttpResult? Problem);

    /// <summary>Reads a request into a folder.</summary>
    /// <exception cref="UploadStorageException">The disk is full, or fails.</exception>
    public async Task<Outcome> ReadAsync(HttpRequest request, string folder, ReaderLanguage language, CancellationToken cancellationToken)
    {
        if (BoundaryOf(request) is not { } boundary)
            return Refuse(Problems.OfUpload(StatusCodes.Status415UnsupportedMediaType, UploadTexts.MultipartNeeded, language));
        var files = new List<JobFile>();
        var total = 0L;
        try
        {
            var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = 16, HeadersLengthLimit = 16 << 10 };
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !IsFile(disposition))
                    continue;
                if (files.Count == options.MaxFiles)
                    return Refuse(Problems.OfUpload(StatusCodes.Status413PayloadTooLarge, UploadTexts.TooManyFiles, language, options.MaxFiles));
                var number = files.Count.ToString(CultureInfo.InvariantCulture);
                var length = await SaveAsync(section.Body, Path.Combine(folder, number), cancellationToken);
                total += length;
                if (length > options.MaxFileBytes || total > options.MaxRequestBytes)
                    return Refuse(Problems.OfUpload(StatusCodes.Status413PayloadTooLarge, UploadTexts.TooLarge, language, options.MaxFileBytes >> 20, options.MaxRequestBytes >> 20));
                files.Add(new JobFile(FileNames.Of(disposition, files.Count + 1), number, length));
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return Refuse(Problems.OfUpload(StatusCodes.Status400BadRequest, UploadTexts.Broken, language));
        }
        return files.Count > 0 ? new Outcome(files, null) : Refuse(Problems.OfUpload(StatusCodes.Status400BadRequest, UploadTexts.NoFiles, language));
    }

    private static Outcome Refuse(ProblemHttpResult problem) => new([], problem);

    private static string? BoundaryOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= MaxBoundary } ? boundary : null;
    }

    /// <summary>A field of the name, with a name of a file. Other fields are passed over.</summary>
    private static bool IsFile(ContentDispositionHeaderValue disposition) =>
        disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(disposition.Name).Value is Field or Field + "[]" or "file"
        && (disposition.FileName.HasValue || disposition.FileNameStar.HasValue);

    /// <summary>Saves one file, up to some more than is allowed, and has it on the disk.</summary>
    private async Task<long> SaveAsync(Stream body, string path, CancellationToken cancellationToken)
    {
        await using var file = Stored(() => new FileStream(path, NewFile()));
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (int count; length <= options.MaxFileBytes && (count = await body.ReadAsync(buffer, cancellationToken)) > 0; length += count)
        {
            // Into the system's memory, which is fast; the disk is waited for once.
            Stored(() => file.Write(buffer, 0, count));
        }
        Stored(() => file.Flush(flushToDisk: true));
        return length;
    }

    private static FileStreamOptions NewFile()
    {
        // Without a buffer of its own: what it could not write it would try again when it is closed, and fail with another error than the one that says why.
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = Store.DurableFile.Private;
        return create;
    }

    private static void Stored(Action store) => Stored(() =>
    {
        store();
        return true;
    });

    private static T Stored<T>(Func<T> store)
    {
        try
        {
            return store();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UploadStorageException(failed);
        }
    }
}

/// <summary>What was handed in cannot be kept: the disk is full, or fails.</summary>
public sealed class UploadStorageException(Exception inner) : Exception(inner.Message, inner);
