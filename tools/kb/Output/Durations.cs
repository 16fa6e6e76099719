using System.Globalization;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>How long something takes, for people: two units at most.</summary>
internal static class Durations
{
    public static string Say(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => Invariant($"{time.TotalSeconds:F1} s"),
        { TotalSeconds: < 60 } => Invariant($"{time.TotalSeconds:F0} s"),
        { TotalMinutes: < 60 } => Invariant($"{time.Minutes} min {time.Seconds} s"),
        _ => Invariant($"{(int)time.TotalHours} h {time.Minutes} min"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
