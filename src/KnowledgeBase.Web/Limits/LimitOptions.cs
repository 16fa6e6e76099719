using System.ComponentModel.DataAnnotations;

namespace KnowledgeBase.Web.Limits;

/// <summary>Bounds for each client, which is a key or an address. Section <c>Limits</c> of the configuration.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Searches, suggestions, lists of changes and feeds.</summary>
    public LimitSetting Search { get; set; } = new() { AtOnce = 64, Waiting = 512 };

    /// <summary>Exports, each of which may take minutes.</summary>
    public LimitSetting Export { get; set; } = new() { AtOnce = 4, Waiting = 16 };

    /// <summary>Uploads and deletions.</summary>
    public LimitSetting Upload { get; set; } = new() { AtOnce = 4, Waiting = 32 };

    /// <summary>How long a request may take, in seconds; 503 then.</summary>
    [Range(1, 3_600)]
    public int RequestSeconds { get; set; } = 30;

    /// <summary>How long an export or an upload may take, in seconds.</summary>
    [Range(1, 86_400)]
    public int TransferSeconds { get; set; } = 1_800;
}

/// <summary>A bound.</summary>
public sealed class LimitSetting
{
    /// <summary>How many of a client's requests are worked on at a time.</summary>
    [Range(1, 100_000)]
    public int AtOnce { get; set; }

    /// <summary>How many more may wait, oldest first; beyond that 429.</summary>
    [Range(0, 100_000)]
    public int Waiting { get; set; }

    /// <summary>The most requests a minute; 0 for no such bound.</summary>
    [Range(0, 1_000_000)]
    public int PerMinute { get; set; }
}
