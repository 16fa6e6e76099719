using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>The expected results listed in a text, one a line, each beginning with its code.</summary>
internal static class ResultLines
{
    public static IReadOnlyList<(string Code, string Statement)> Of(string text)
    {
        var results = new List<(string, string)>();
        foreach (var line in LineRanges.Of(text, '\n'))
        {
            var written = text[line.Start..line.End];
            if (ResultCode.ReadAt(written, 0) is { } code && written[code.End..].Trim() is { Length: > 0 } statement)
                results.Add((code.Code, statement));
        }
        return results;
    }
}
