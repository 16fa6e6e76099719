using System.Globalization;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Reader;

/// <summary>Failures that are found out inside the process or by whoever started it, in the same words.</summary>
internal static class Failures
{
    public static ReadResult.Failure TimedOut(ReadLimits limits) => new(
        ReadFailureReason.TimedOut,
        string.Create(CultureInfo.InvariantCulture, $"reading it took longer than {limits.MaxTime.TotalSeconds:0.###} s and was given up"));

    public static ReadResult.Failure OutOfMemory(ReadLimits limits) => new(
        ReadFailureReason.OutOfMemory,
        string.Create(CultureInfo.InvariantCulture, $"reading it wanted more than {limits.MaxMemory >> 20:N0} MB of memory and was given up"));
}
