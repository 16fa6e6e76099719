using System.Collections.Concurrent;
using KnowledgeBase.Documents;
using KnowledgeBase.Reader.Containment;
using KnowledgeBase.Reader.Protocol;

namespace KnowledgeBase.Reader;

/// <summary>
/// Answers one request after the other. A second thread listens to the input all the time, so that the process ends with whoever started it, even if a
/// file has it hang.
/// </summary>
internal sealed class RequestLoop(Stream input, Stream output, Read read) : IDisposable
{
    private const int BufferSize = 1 << 16;

    /// <summary>Requests received and not yet begun, at most one.</summary>
    private readonly BlockingCollection<ReadRequest> _requests = new(boundedCapacity: 1);

    /// <summary>Returns where the last result said that it was the last.</summary>
    public void Run()
    {
        using var buffered = new BufferedStream(output, BufferSize);
        // The time of the first file is not to be spent on compiling what reads it.
        read("1.\tWarm-up\n\n2.\t热身\n"u8.ToArray(), "warm-up.txt", ReadLimits.Default, CancellationToken.None);
        new Thread(Listen) { IsBackground = true, Name = "requests" }.Start();
        new Reply.Ready(typeof(DocumentReader).Module.ModuleVersionId, Environment.WorkingSet).WriteTo(buffered);
        foreach (var request in _requests.GetConsumingEnumerable())
        {
            var result = Answer(request);
            // Where memory ran out once, nobody knows what else was left half done.
            var last = result is ReadResult.Failure { Reason: ReadFailureReason.OutOfMemory };
            new Reply.Done(result, Environment.WorkingSet, last).WriteTo(buffered);
            if (last)
                return;
        }
    }

    public void Dispose() => _requests.Dispose();

    private void Listen()
    {
        try
        {
            while (ReadRequest.ReadFrom(input) is { } request)
                _requests.Add(request);
        }
        catch (EndOfStreamException)
        {
            // Whoever sent it is no more.
        }
        ProcessContainment.End();
    }

    /// <summary>Whatever else is thrown ends the process, and its message is what is known of the fault.</summary>
    private ReadResult Answer(ReadRequest request)
    {
        using var timeout = new CancellationTokenSource(request.Limits.MaxTime);
        try
        {
            return read(request.Content, request.FileName, request.Limits, timeout.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return Failures.TimedOut(request.Limits);
        }
        catch (OutOfMemoryException)
        {
            return Failures.OutOfMemory(request.Limits);
        }
    }
}
