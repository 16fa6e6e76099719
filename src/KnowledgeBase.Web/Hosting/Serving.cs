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
        try
        {
            app.Run();
            return Environment.ExitCode;
        }
        catch (IOException failed) when (failed.InnerException is AddressInUseException)
        {
            var taken = app.Urls.FirstOrDefault() ?? app.Configuration["urls"] ?? HostDefaults.Url;
            Console.Error.WriteLine($"{taken} is in use by another program, perhaps by this one started before. Stop it, or choose another address: --urls http://localhost:5081");
            return AddressTaken;
        }
    }
}
