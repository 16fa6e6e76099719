using System.Text;

namespace KnowledgeBase.Documents.Markdown;

/// <summary>
/// Parts long runs of link definitions (<c>[name]: address</c>) by blank lines, which mean nothing between them: the parser copies the rest of
/// the run behind every definition.
/// </summary>
internal static class LinkDefinitions
{
    private const int LongestRun = 50;

    /// <summary>The text with no run longer than that; the text itself where it has none.</summary>
    public static string PartRuns(string source)
    {
        StringBuilder? parted = null;
        int run = 0, copied = 0;
        for (var start = 0; start < source.Length;)
        {
            var length = source.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? source.Length : start + length + 1;
            run = IsDefinition(source.AsSpan(start, end - start)) ? run + 1 : 0;
            if (run > LongestRun)
            {
                (parted ??= new StringBuilder(source.Length + 1024)).Append(source, copied, start - copied).Append('\n');
                (copied, run) = (start, 1);
            }

            start = end;
        }

        return parted?.Append(source, copied, source.Length - copied).ToString() ?? source;
    }

    private static bool IsDefinition(ReadOnlySpan<char> line) => line.Length > 3 && line[0] == '[' && line[1] != '^' && line.IndexOf("]:") > 0;
}
