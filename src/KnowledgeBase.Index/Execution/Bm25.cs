using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Execution;

/// <summary>
/// The score of a leaf in a document, as <see cref="Query"/> defines it. Weighting the fields' frequencies and lengths before they saturate is
/// simple BM25F: Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields" (CIKM 2004).
/// </summary>
internal readonly struct Bm25
{
    public const double K1 = 1.2;
    public const double B = 0.75;

    private readonly IndexSchema _schema;
    private readonly double[] _lengths;
    private readonly double _lengthFactor;

    public Bm25(IndexSchema schema, Generation generation, int matching)
    {
        _schema = schema;
        _lengths = generation.Values.WeightedLengths;
        _lengthFactor = generation.AverageLength > 0 ? K1 * B / generation.AverageLength : 0;
        Idf = Math.Log(1 + ((generation.Row.Documents - matching + 0.5) / (matching + 0.5)));
    }

    public double Idf { get; }

    /// <summary>The weighted frequency.</summary>
    public double Frequency(ReadOnlySpan<ushort> byField)
    {
        var sum = 0.0;
        for (var field = 0; field < byField.Length; field++)
            sum += _schema.TextFields[field].Weight * byField[field];
        return sum;
    }

    /// <summary>The weighted lengths of the documents from one on.</summary>
    public ReadOnlySpan<double> LengthsFrom(int document) => _lengths.AsSpan(document);

    /// <summary>The part of the score between 0 and 1 that frequency and length make.</summary>
    public double Saturation(double frequency, double length) => frequency / (frequency + (K1 * (1 - B)) + (_lengthFactor * length));
}
