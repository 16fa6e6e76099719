using System.Text;

namespace KnowledgeBase.Catalogue.Names;

/// <summary>Keys under which names that differ only in punctuation, width, case or the choice of 与 or 和 are the same.</summary>
internal static class NameKey
{
    private static readonly string[] LeadingPhrases = ["关于", "project on ", "pilot project on ", "the project on "];

    private static readonly string[] Phases = ["第一阶段", "第二阶段", "Phase I", "Phase II"];

    private static readonly char[] PhaseDashes = ['—', '–', '-', ' ', ',', ':', '：'];

    private static readonly string[] TrailingPhrases = ["试点项目", "项目", "project"];

    /// <summary>The letters and digits of a name, folded.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(CharacterFolding.Fold(c));
        }
        return key.ToString();
    }

    /// <summary>
    /// The key of a project's title: without a leading "on" and a trailing "project", which sentences put around a title and lists
    /// leave out, whether a phase follows or not.
    /// </summary>
    public static string OfProject(string title) => OfProjectWithoutPhase(title) + Of(Divide(title).Phase);

    /// <summary>The key of a project's title, whatever its phase.</summary>
    public static string OfProjectWithoutPhase(string title)
    {
        var trimmed = Divide(title).Title;
        for (var previous = ""; previous != trimmed;)
        {
            previous = trimmed;
            trimmed = WithoutPhrases(trimmed);
        }
        return Of(trimmed);
    }

    /// <summary>The phase that a title ends with, 1 or 2; 0 where it names none.</summary>
    public static int PhaseOf(string title) => Array.IndexOf(Phases, Divide(title).Phase) switch
    {
        < 0 => 0,
        var index => (index % 2) + 1,
    };

    private static (string Title, string Phase) Divide(string title)
    {
        var trimmed = title.Trim();
        var phase = Array.Find(Phases, suffix =>
            trimmed.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && (!char.IsAsciiLetter(suffix[0]) || trimmed.Length == suffix.Length || PhaseDashes.Contains(trimmed[^(suffix.Length + 1)])));
        return phase is null ? (trimmed, "") : (trimmed[..^phase.Length].TrimEnd(PhaseDashes), phase);
    }

    /// <summary>The key by which entities of a kind are found by name.</summary>
    public static string For(string kind, string name) => kind == EntityKinds.Project ? OfProject(name) : Of(name);

    private static string WithoutPhrases(string title)
    {
        foreach (var phrase in LeadingPhrases)
        {
            if (title.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && title.Length > phrase.Length)
                title = title[phrase.Length..];
        }
        foreach (var phrase in TrailingPhrases)
        {
            if (title.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) && title.Length > phrase.Length)
                title = title[..^phrase.Length].TrimEnd().TrimEnd('的');
        }
        return title.Trim();
    }
}
