namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>Reads from a heading how far the projects below it have come.</summary>
internal static class ProjectStatus
{
    private static readonly string[] ProjectWords = ["项目", "project"];

    /// <summary>In the order in which they are looked for: a heading of completed projects may also say that they were approved.</summary>
    private static readonly (string Word, string Status)[] Words =
    [
        ("已完成", "completed"), ("已经完成", "completed"), ("完成的", "completed"), ("完成并", "completed"), ("completed", "completed"),
        ("仍在", "ongoing"), ("正在", "ongoing"), ("实施中", "ongoing"), ("执行中", "ongoing"), ("进行中", "ongoing"), ("在实施的", "ongoing"),
        ("under implementation", "ongoing"), ("being implemented", "ongoing"), ("ongoing", "ongoing"), ("on-going", "ongoing"), ("in progress", "ongoing"),
        ("批准", "approved"), ("核准", "approved"), ("approved", "approved"),
        ("拟议", "proposed"), ("proposed", "proposed"),
    ];

    /// <summary>The status, or null where the text is no heading of projects.</summary>
    public static string? Of(string? heading)
    {
        if (heading is null || !Array.Exists(ProjectWords, word => heading.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return null;
        return Array.Find(Words, word => heading.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Status;
    }
}
