using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.CommandLine;

/// <summary><c>kb serve</c> as a process, over a data folder, without the seeds' documents.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;

    private Server(Process process, string address)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
    }

    public HttpClient Client { get; }

    public int Id => _process.Id;

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<Server> StartAsync(string data, string seeds, params string[] more)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kb.dll"), "serve", "--urls", address, "--data", data, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Data__Seeds"] = seeds;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new Server(process, address);
        while (!await server.IsReadyAsync())
        {
            Assert.False(process.HasExited, "the server has stopped");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        return server;
    }

    /// <summary>Takes a key of the folder along with every request.</summary>
    public void Authorize(string data, AccessRole role) =>
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new AccessKeys(data, TimeProvider.System).Create("test", role).Text);

    /// <summary>Hands in files.</summary>
    /// <returns>The address of the job, once the server has said that it has them.</returns>
    public async Task<string> HandInAsync(params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), "files", name);
        using var answer = await Client.PostAsync("/api/v1/documents", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Waits for a job to be over.</summary>
    public async Task<JsonElement> JobAsync(string address)
    {
        while (true)
        {
            var job = JsonDocument.Parse(await Client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;
            if (job.GetProperty("state").GetString() is "done" or "failed")
                return job;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as whoever runs services does.</summary>
    /// <returns>Its exit code, and how long it took.</returns>
    public async Task<(int Exit, TimeSpan Took)> TerminateAsync()
    {
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, clock.Elapsed);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
