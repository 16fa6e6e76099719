using Microsoft.AspNetCore.Connections;

namespace KnowledgeBase.Web.Hosting;

/// <summary>Runs the site until it is told to stop.</summary>
public static class Serving
{
    /// <summary>The exit code where the address is taken.</summary>
    public const int AddressTaken = 4;

    /// <summary>Serves, and returns the exit code.</summary>
    public static int Serve(this WebApplication app)
    {
        // Asked before the run: what fails to start is disposed of on the way out.
        var address = app.Configuration["urls"] ?? HostDefaults.Url;
        app.Lifetime.ApplicationStarted.Register(() => Task.Run(() => app.Services.GetRequiredService<FirstSearches>().Run(app.Lifetime.ApplicationStopping)));
        try
        {
            app.Run();
            return Environment.ExitCode;
        }
        catch (OperationCanceledException) when (Environment.ExitCode != 0)
        {
            // Stopped before it listened, by what has said why and set the exit code.
            return Environment.ExitCode;
        }
        catch (IOException failed) when (failed.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"{address} is in use by another program, perhaps by this one started before. Stop it, or choose another address: --urls http://localhost:5081");
            return AddressTaken;
        }
    }
}
