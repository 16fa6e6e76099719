namespace KnowledgeBase.Web.Hosting;

/// <summary>What holds unless the configuration says otherwise.</summary>
public static class HostDefaults
{
    /// <summary>Where the site is found.</summary>
    public const string Url = "http://localhost:5080";

    private const long MaxRequestBody = 64 << 10;

    private const int MaxConnections = 10_000;

    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--data"] = $"{DataOptions.Section}:{nameof(DataOptions.Path)}",
        ["--watch"] = $"{DataOptions.Section}:{nameof(DataOptions.Watch)}",
    };

    public static void AddDefaults(this WebApplicationBuilder builder, string[] args)
    {
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft"] = "Warning",
                ["Logging:LogLevel:System"] = "Warning",

                // A start that fails is said once, by whoever knows what to do about it.
                ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
            },
        });
        builder.Configuration.AddCommandLine(args, Switches);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(Url);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxRequestBody;
            server.Limits.MaxConcurrentConnections = MaxConnections;
        });
        builder.Services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = TimeSpan.FromSeconds(8);
            options.ServicesStopConcurrently = true;
        });
    }
}
