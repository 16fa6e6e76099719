using System.Globalization;
using System.Text;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Changes;

/// <summary>
/// When changes were first seen here. The store numbers its changes but does not date them; whoever harvests wants dates that never lie behind what was
/// already harvested, and the time of first sight is such a date. Kept in a file of the data folder; without it, everything counts as changed now, which
/// costs harvesters time and nothing else. Thread-safe.
/// </summary>
public sealed class ChangeTimes
{
    /// <summary>The name of the file: a line for each time something new was seen, with the sequence up to which, and when.</summary>
    public const string FileName = DataFolder.ChangeTimesFileName;

    private const int MostLines = 4_096;

    private readonly Lock writing = new();
    private readonly string file;
    private volatile List<(long Sequence, DateTimeOffset At)> seen;

    public ChangeTimes(string dataFolder)
    {
        file = Path.Combine(dataFolder, FileName);
        seen = Read(file);
    }

    /// <summary>Notes that the changes up to a sequence are seen now, unless they were before.</summary>
    /// <param name="sequence">The store's change sequence.</param>
    /// <param name="now">When.</param>
    public void See(long sequence, DateTimeOffset now)
    {
        if (seen.Count > 0 && seen[^1].Sequence == sequence)
            return;
        lock (writing)
        {
            // A store put back from a backup has a lower sequence: what came after it was never seen.
            List<(long Sequence, DateTimeOffset At)> known = [.. seen.Where(line => line.Sequence <= sequence)];
            if (known.Count == 0 || known[^1].Sequence < sequence)
                known.Add((sequence, WholeSeconds(now)));
            // The oldest become one: seen when the last of them was.
            if (known.Count > MostLines)
                known.RemoveRange(0, known.Count - MostLines);
            seen = known;
            Write(known);
        }
    }

    /// <summary>When a change was first seen, in whole seconds.</summary>
    public DateTimeOffset Of(long sequence)
    {
        var known = seen;
        var place = known.BinarySearch((sequence, DateTimeOffset.MinValue));
        place = place < 0 ? ~place : place;
        return known[Math.Min(place, known.Count - 1)].At;
    }

    private static DateTimeOffset WholeSeconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    private static List<(long Sequence, DateTimeOffset At)> Read(string file)
    {
        var lines = new List<(long, DateTimeOffset)>();
        try
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.Split(' ') is [var sequence, var at]
                    && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && DateTimeOffset.TryParseExact(at, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                    && (lines.Count == 0 || number > lines[^1].Item1))
                    lines.Add((number, time));
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        return lines;
    }

    private void Write(List<(long Sequence, DateTimeOffset At)> known)
    {
        try
        {
            var lines = known.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Sequence} {line.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"));
            DurableFile.Replace(file, Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // It holds for this process, and the next begins anew.
        }
    }
}
