using System.Globalization;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Names;

/// <summary>A label that names one recommendation: 建议10*, Recommendation 10.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Starred">Whether it bears the star of those to be implemented at once.</param>
internal sealed record RecommendationLabel(int Number, bool Starred)
{
    private static readonly string[] Words = ["建议", "recommendation"];

    /// <summary>Reads a label that says nothing else; null otherwise.</summary>
    public static RecommendationLabel? Read(string? label)
    {
        if (string.IsNullOrEmpty(label))
            return null;
        var folded = Normaliser.Fold(label);
        foreach (var word in Words)
        {
            if (!folded.StartsWith(word, StringComparison.Ordinal))
                continue;
            var rest = folded[word.Length..].Trim();
            var starred = rest.EndsWith('*');
            var number = rest.TrimEnd('*').TrimEnd();
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return new RecommendationLabel(value, starred);
        }
        return null;
    }
}
