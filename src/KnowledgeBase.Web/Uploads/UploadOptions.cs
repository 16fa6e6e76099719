using System.ComponentModel.DataAnnotations;

namespace KnowledgeBase.Web.Uploads;

/// <summary>Bounds on what is handed in. Section <c>Uploads</c> of the configuration.</summary>
public sealed class UploadOptions
{
    public const string Section = "Uploads";

    /// <summary>The largest file, in bytes; what reads files takes no larger ones either.</summary>
    [Range(1, long.MaxValue)]
    public long MaxFileBytes { get; set; } = 64L << 20;

    /// <summary>The most bytes of one request.</summary>
    [Range(1, long.MaxValue)]
    public long MaxRequestBytes { get; set; } = 256L << 20;

    /// <summary>The most files of one request.</summary>
    [Range(1, 10_000)]
    public int MaxFiles { get; set; } = 500;

    /// <summary>The most jobs that wait; then 503.</summary>
    [Range(1, 100_000)]
    public int MaxWaitingJobs { get; set; } = 200;

    /// <summary>The most bytes of files that wait; then 503.</summary>
    [Range(1, long.MaxValue)]
    public long MaxWaitingBytes { get; set; } = 2L << 30;

    /// <summary>How many jobs are remembered when they are over.</summary>
    [Range(1, 100_000)]
    public int KeptJobs { get; set; } = 1_000;
}
