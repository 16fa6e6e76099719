using System.Runtime.InteropServices;
using KnowledgeBase.Documents;
using KnowledgeBase.Reader.Containment;

namespace KnowledgeBase.Reader;

/// <summary>Reads one file; as <see cref="DocumentReader.Read"/>.</summary>
internal delegate ReadResult Read(ReadOnlyMemory<byte> bytes, string fileName, ReadLimits? limits, CancellationToken cancellationToken);

/// <summary>The life of a reader process.</summary>
internal static class ReaderProgram
{
    /// <summary>Answers requests until the standard input ends.</summary>
    /// <param name="maxMemory">The most memory this process and each that it starts may take, in bytes.</param>
    /// <param name="read">What reads a file.</param>
    public static int Run(long maxMemory, Read read)
    {
        ProcessContainment.Enter(maxMemory);
        // Whoever stops the service stops its readers by closing their input; a signal that a terminal or a supervisor sends to all
        // processes at once would otherwise make the file under way look like one that kills its reader.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => context.Cancel = true);

        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        // The standard output belongs to the protocol; what a library prints goes elsewhere.
        Console.SetOut(Console.Error);
        using var loop = new RequestLoop(input, output, read);
        loop.Run();
        return 0;
    }
}
