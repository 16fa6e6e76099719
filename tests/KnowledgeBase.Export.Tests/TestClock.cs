namespace KnowledgeBase.Export.Tests;

/// <summary>A clock that stands until it is put forward.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
