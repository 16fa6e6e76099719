namespace KnowledgeBase.Search.Tests.Correcting;

/// <summary>The optimal string alignment distance by its definition, for comparison.</summary>
internal static class NaiveEditDistance
{
    public static int Of(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;
        var least = Math.Min(
            Of(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1),
            Math.Min(Of(a[1..], b), Of(a, b[1..])) + 1);
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] ? Math.Min(least, Of(a[2..], b[2..]) + 1) : least;
    }
}
