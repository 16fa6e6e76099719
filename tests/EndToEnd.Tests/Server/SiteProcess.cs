using System.Diagnostics;
using System.Net;
using System.Text;
using KnowledgeBase.Web.Tests.Site;

namespace EndToEnd.Tests.Server;

/// <summary>The real server, started as a process of its own over a temporary data folder with the seeds, a long report and filled registers, on a port that was free.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly FilledFolder _folder;
    private readonly StringBuilder _output = new();

    private SiteProcess(Process process, FilledFolder folder, string address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>What it has said on its console.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<SiteProcess> Start(CancellationToken cancellationToken)
    {
        var folder = new FilledFolder();
        await folder.Fill(cancellationToken);
        var address = $"http://127.0.0.1:{FreePort()}";
        var program = Path.Combine(AppContext.BaseDirectory, "KnowledgeBase.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address, "--data", folder.Data, $"--Data:Seeds={folder.Seeds}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var site = new SiteProcess(Process.Start(start)!, folder, address);
        site.Listen();
        await site.Ready(cancellationToken);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private void Listen()
    {
        DataReceivedEventHandler note = (_, line) =>
        {
            lock (_output)
                _output.AppendLine(line.Data);
        };
        _process.OutputDataReceived += note;
        _process.ErrorDataReceived += note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task Ready(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(3));
        while (!await Answers(client, deadline.Token))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The server stopped with exit code {_process.ExitCode}:\n{Output}");
            await Task.Delay(100, deadline.Token);
        }
    }

    private async Task<bool> Answers(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync($"{Address}/health/ready", cancellationToken);
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
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
