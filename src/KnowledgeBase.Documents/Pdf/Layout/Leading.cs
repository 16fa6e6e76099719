namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>How far apart the lines of a paragraph stand, in ems, for letters of each size.</summary>
internal sealed class Leading
{
    /// <summary>What typesetting does where nothing is known.</summary>
    private const float Default = 1.45f;

    /// <summary>The share of all steps that the closest common one has at least; closer ones are accidents.</summary>
    private const float Common = 0.15f;

    private const int Sample = 4;

    /// <summary>Steps, in ems, that are more than this belong to no paragraph.</summary>
    private const float Widest = 4;

    private readonly Dictionary<int, float> bySize;

    private Leading(Dictionary<int, float> bySize, float usual) => (this.bySize, Usual) = (bySize, usual);

    /// <summary>The step for running text.</summary>
    public float Usual { get; }

    /// <summary>The step for letters of a size relative to running text.</summary>
    public float For(float relative) => bySize.GetValueOrDefault(Bucket(relative), Usual);

    /// <summary>Looks at the steps between rows.</summary>
    /// <param name="runs">Rows below each other.</param>
    public static Leading Estimate(IEnumerable<IReadOnlyList<PageRow>> runs)
    {
        var steps = new Dictionary<int, List<float>>();
        var all = new List<float>();
        foreach (var rows in runs)
        {
            for (var i = 1; i < rows.Count; i++)
            {
                var (above, below) = (rows[i - 1].Segments[0], rows[i].Segments[0]);
                var step = (rows[i].Baseline - rows[i - 1].Baseline) / below.Size;
                if (step > Widest || Bucket(above.Relative) != Bucket(below.Relative))
                    continue;
                (steps.TryGetValue(Bucket(below.Relative), out var list) ? list : steps[Bucket(below.Relative)] = []).Add(step);
                all.Add(step);
            }
        }

        var usual = Closest(all) ?? Default;
        var bySize = new Dictionary<int, float>();
        foreach (var (bucket, list) in steps)
        {
            if (Closest(list) is { } step)
                bySize[bucket] = step;
        }

        return new Leading(bySize, bySize.GetValueOrDefault(Bucket(1), usual));
    }

    /// <summary>The same for lines already in their columns.</summary>
    public static Leading Estimate(IReadOnlyList<PdfLine> lines)
    {
        var runs = new List<List<PageRow>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || lines[i].Column != lines[i - 1].Column)
                runs.Add([]);
            runs[^1].Add(new PageRow(lines[i].Baseline, [lines[i].Content]));
        }

        return Estimate(runs);
    }

    private static float? Closest(List<float> steps)
    {
        if (steps.Count < Sample)
            return null;
        steps.Sort();
        for (int i = 0, end = 0; i < steps.Count; i++)
        {
            while (end < steps.Count && steps[end] <= steps[i] * 1.08f)
                end++;
            if (steps[i] > 0.8f && end - i >= steps.Count * Common)
                return steps[(i + end - 1) / 2];
        }

        return null;
    }

    private static int Bucket(float relative) => (int)MathF.Round(relative * 8);
}
