namespace KnowledgeBase.Web.Hosting;

/// <summary>How far the start has come. Safe for many threads.</summary>
public sealed class Readiness
{
    private volatile StartState _state = new(IsReady: false, FilesDone: 0, FilesFound: 0, Failure: null);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StartState State => _state;

    /// <summary>Completes when there is something to serve; never where the start fails.</summary>
    public Task WhenReady => _ready.Task;

    public bool IsReady => _state.IsReady;

    /// <summary>Some of the files have been read.</summary>
    public void Report(int done, int found) => _state = _state with { FilesDone = done, FilesFound = found };

    /// <summary>There is something to serve. Stays so.</summary>
    public void BecomeReady()
    {
        _state = _state with { IsReady = true };
        _ready.TrySetResult();
    }

    /// <summary>The start has failed for good, and why.</summary>
    public void Fail(string reason) => _state = _state with { Failure = reason };
}

/// <summary>A state of the start.</summary>
/// <param name="IsReady">Whether there is something to serve.</param>
/// <param name="FilesDone">How many files have been read.</param>
/// <param name="FilesFound">How many there are; 0 while that is not known.</param>
/// <param name="Failure">Why the start failed, in English; null where it did not.</param>
public sealed record StartState(bool IsReady, int FilesDone, int FilesFound, string? Failure);
