using YamlDotNet.Core;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>Bounds on a documents.yaml or a sidecar, which may come out of an archive that somebody sent.</summary>
internal static class YamlText
{
    /// <summary>The most bytes: several thousand entries.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>Two levels are needed; the parser takes the stack for each.</summary>
    private const int MaxDepth = 20;

    /// <summary>What forbids handing it to the parser; null where nothing does.</summary>
    public static string? ProblemOf(string yaml, string path)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            var depth = 0;
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (depth > MaxDepth)
                    return $"{path}({parser.Current.Start.Line}): nested more than {MaxDepth} deep";
            }
            return null;
        }
        catch (YamlException)
        {
            // The parser proper says it better.
            return null;
        }
    }
}
