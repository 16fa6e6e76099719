using System.Runtime.CompilerServices;

namespace KnowledgeBase.Search.Tests.Golden;

/// <summary>Where the golden set and its summary stand: beside this source file, so that the summary can be written anew.</summary>
internal static class GoldenFiles
{
    public static string Queries => Path.Combine(Folder(), "Queries");

    public static string Summary => Path.Combine(Folder(), "summary.tsv");

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
