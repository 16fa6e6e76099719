using System.Diagnostics;
using System.Text;
using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Benchmarks.Reading;

/// <summary>Reads every file of a folder in this process, one after the other, round by round. A reader that falls takes the benchmark with it.</summary>
internal sealed class ReadingBenchmark(TextWriter progress)
{
    private readonly Dictionary<DocumentFormat, Tally> tallies = [];

    /// <summary>Private memory in bytes after the first round and after the last.</summary>
    public (long First, long Last) Memory { get; private set; }

    /// <summary>Reads the files.</summary>
    /// <param name="files">Paths of files.</param>
    /// <param name="rounds">How often, at least 1; the first round is not timed where there are more.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public IReadOnlyList<FormatFigures> Run(IReadOnlyList<string> files, int rounds, CancellationToken cancellationToken)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var tally in tallies.Values)
                tally.Begin();
            foreach (var file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Read(file, isTimed: round > 0 || rounds == 1, isFirst: round == 0, cancellationToken);
            }

            foreach (var tally in tallies.Values)
                tally.End();
            var memory = ProcessMemory.Now().Private;
            Memory = round == 0 ? (memory, memory) : (Memory.First, memory);
            progress.WriteLine(FormattableString.Invariant($"round {round + 1} of {rounds}: {memory / 1e6:N0} MB private"));
        }

        return [.. tallies.OrderBy(pair => pair.Key).Select(pair => pair.Value.Figures(pair.Key))];
    }

    private void Read(string file, bool isTimed, bool isFirst, CancellationToken cancellationToken)
    {
        var bytes = File.ReadAllBytes(file);
        var format = FormatSniffer.Recognise(bytes, file);
        if (!tallies.TryGetValue(format, out var tally))
            tallies.Add(format, tally = new Tally());
        var start = Stopwatch.GetTimestamp();
        var result = DocumentReader.Read(bytes, Path.GetFileName(file), cancellationToken: cancellationToken);
        var taken = Stopwatch.GetElapsedTime(start);
        if (isFirst)
            tally.Count(bytes.Length, result);
        if (isTimed)
            tally.Time(file, taken);
    }

    private sealed class Tally
    {
        private readonly List<double> milliseconds = [];
        private int files;
        private int failed;
        private long size;
        private long text;
        private double round;
        private double best = double.PositiveInfinity;
        private double slowest = -1;
        private string slowestFile = "";

        public void Begin() => round = 0;

        public void End() => best = round > 0 ? Math.Min(best, round) : best;

        public void Count(long bytes, ReadResult result)
        {
            files++;
            size += bytes;
            if (result is ReadResult.Success { Document: { } document })
                text += document.Passages.Sum(passage => (long)Encoding.UTF8.GetByteCount(passage.Text));
            else
                failed++;
        }

        public void Time(string file, TimeSpan taken)
        {
            round += taken.TotalSeconds;
            milliseconds.Add(taken.TotalMilliseconds);
            if (taken.TotalMilliseconds > slowest)
                (slowest, slowestFile) = (taken.TotalMilliseconds, file);
        }

        public FormatFigures Figures(DocumentFormat format) => new(format, files, failed, size, text, best, Distribution.Of(milliseconds), slowestFile);
    }
}
