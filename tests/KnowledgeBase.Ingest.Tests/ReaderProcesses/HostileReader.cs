using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.ReaderProcesses;
using KnowledgeBase.Reader;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

/// <summary>A reader process that does what the first word of a file tells it to: hang, crash, lie. Other files it reads as ever.</summary>
internal static class HostileReader
{
    public const string Name = "hostile-reader";

    /// <summary>What has a reader process started from this very program.</summary>
    public static ReaderCommand Command { get; } = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? new ReaderCommand(Environment.ProcessPath!, [typeof(HostileReader).Assembly.Location, Name])
        : new ReaderCommand(Environment.ProcessPath!, [Name]);

    public static int Run(string maxMemory) => ReaderProgram.Run(long.Parse(maxMemory, CultureInfo.InvariantCulture), Read);

    private static ReadResult Read(ReadOnlyMemory<byte> bytes, string fileName, ReadLimits? limits, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        switch (text.Split(' ', '\n')[0])
        {
            case "sleep!":
                Thread.CurrentThread.Join();
                break;
            case "spin!":
                while (!fileName.Contains('\0', StringComparison.Ordinal))
                    Thread.SpinWait(1000);
                break;
            case "wait!":
                cancellationToken.WaitHandle.WaitOne();
                cancellationToken.ThrowIfCancellationRequested();
                break;
            case "recurse!":
                return Read(Encoding.UTF8.GetBytes("recurse! " + Recurse(0)), fileName, limits, cancellationToken);
            case "allocate!":
                for (var kept = new List<byte[]>(); ; kept.Add(new byte[1 << 20]))
                    kept.LastOrDefault().AsSpan().Fill(1);
            case "allocate-natively!":
                AllocateNatively();
                break;
            case "exit!":
                Environment.Exit(7);
                break;
            case "abort!":
                Environment.FailFast("the reader lost its mind");
                break;
            case "throw!":
                throw new InvalidOperationException("a fault in the reader");
            case "babble!":
                WriteRaw(string.Concat(Enumerable.Repeat("this is not an answer ", 1000)));
                break;
            case "lie!":
                WriteRaw("KBRA\u0002\0\0\0\0\0\0\0\0\0\0\0\0\0\u0004\0\0\0nono\0\0\0\0");
                break;
            case "boast!":
                WriteRaw("KBRA\u0002\0\0\0\0\0\0\0\0\0\u007f\u007f\u007f\u007f");
                break;
            case "shot!":
                using (var shell = Process.Start("/bin/sh", ["-c", "kill -9 $PPID"]))
                    shell.WaitForExit();
                break;
            case "breed!":
                Process.Start("sleep", "1000");
                Thread.CurrentThread.Join();
                break;
            case "chat!":
                Console.WriteLine("a library that prints what it does");
                break;
        }
        return DocumentReader.Read(bytes, fileName, limits, cancellationToken);
    }

    private static int Recurse(int depth) => depth < 0 ? 0 : Recurse(depth + 1) + Recurse(depth + 2);

    private static unsafe void AllocateNatively()
    {
        while (true)
            NativeMemory.Fill(NativeMemory.Alloc(1 << 20), 1 << 20, 1);
    }

    private static void WriteRaw(string text)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.Latin1.GetBytes(text));
        output.Flush();
    }
}
