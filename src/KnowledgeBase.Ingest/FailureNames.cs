using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest;

/// <summary>The readers' reasons by their names in <see cref="FileReasons"/>.</summary>
internal static class FailureNames
{
    public static string Of(ReadFailureReason reason) => reason switch
    {
        ReadFailureReason.Empty => FileReasons.Empty,
        ReadFailureReason.TooLarge => FileReasons.TooLarge,
        ReadFailureReason.NotRecognised => FileReasons.NotRecognised,
        ReadFailureReason.BadEncoding => FileReasons.BadEncoding,
        ReadFailureReason.Encrypted => FileReasons.Encrypted,
        ReadFailureReason.Truncated => FileReasons.Truncated,
        ReadFailureReason.Damaged => FileReasons.Damaged,
        ReadFailureReason.TooDeep => FileReasons.TooDeep,
        ReadFailureReason.NoText => FileReasons.NoText,
        ReadFailureReason.TimedOut => FileReasons.TimedOut,
        ReadFailureReason.OutOfMemory => FileReasons.OutOfMemory,
        ReadFailureReason.ReaderFailed => FileReasons.ReaderFailed,
        ReadFailureReason.ToolMissing => FileReasons.ToolMissing,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a name."),
    };
}
