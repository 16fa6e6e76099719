using System.Buffers;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Which project a title means. Short titles are also subjects (知识产权与竞争政策), so they need a sign that the project is meant; and a title
/// followed by "second phase" means the project's next phase.
/// </summary>
internal sealed class ProjectTitles
{
    /// <summary>Titles of at least so many Chinese characters or so many other words are no everyday phrases.</summary>
    private const int LongInCharacters = 16;
    private const int LongInWords = 7;

    /// <summary>How far behind the title, in characters, its phase or the word project may stand.</summary>
    private const int Reach = 12;

    private static readonly string[] SecondPhase = ["第二阶段", "第二期", "二期", "phase ii", "phase 2", "second phase"];
    private static readonly string[] ProjectWords = ["项目", "project"];
    private static readonly string[] FollowingWords =
        ["项目", "试点项目", "发展议程项目", "（CDIP", "(CDIP", ")项目", "）项目", "project", "pilot project", "Development Agenda project"];
    private static readonly char[] Quotes = ['“', '”', '"', '「', '」', '《', '》', ' ', '的'];
    private static readonly SearchValues<char> QuoteSet = SearchValues.Create(Quotes);

    private readonly Dictionary<EntityId, EntityId> nextPhases;
    private readonly HashSet<string> codes;

    public ProjectTitles(EntityCatalogue catalogue)
    {
        var projects = catalogue.OfKind(EntityKinds.Project);
        nextPhases = projects
            .SelectMany(project => project.Relations.Where(relation => relation.Type == "next-phase"), (project, relation) => (project.Id, relation.Target))
            .ToDictionary(pair => pair.Id, pair => pair.Target);
        codes = [.. projects.Select(project => project.FactValue("code")).OfType<string>()];
    }

    /// <summary>The project meant by a title at a place, or null where it means the subject only.</summary>
    public EntityId? Meant(EntityId project, Passage passage, int start, int end)
    {
        var text = passage.Text;
        var behind = text.AsSpan(end, Math.Min(Reach, text.Length - end)).ToString();
        if (!IsLong(text[start..end]) && !IsProject(passage, start, end, behind))
            return null;
        return nextPhases.TryGetValue(project, out var next) && Contains(UpToSentenceEnd(behind), SecondPhase) ? next : project;
    }

    private bool IsLong(string title)
    {
        var han = HanText.Count(title);
        return han >= LongInCharacters || codes.Contains(title) || (han == 0 && title.Count(c => c == ' ') + 1 >= LongInWords);
    }

    /// <summary>
    /// The title is followed by the word project or by the symbol of its document, or it opens a passage, or fills a cell, where projects
    /// are listed.
    /// </summary>
    private static bool IsProject(Passage passage, int start, int end, string behind)
    {
        var next = behind.TrimStart(Quotes);
        if (Array.Exists(FollowingWords, word => next.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            return true;
        if (IsEnumerated(passage.Text, start))
            return true;
        if (!Listed(passage))
            return false;
        var title = NameKey.Of(passage.Text[start..end]);
        return passage.Cells.Any(cell => NameKey.Of(cell.Text) == title)
            || !passage.Text.AsSpan(0, start).ContainsAnyExcept(QuoteSet);
    }

    /// <summary>The title is an item of a list in a sentence that speaks of projects: 以下三个发展议程项目：i)…；iii)版权与数字环境中的内容分发.</summary>
    private static bool IsEnumerated(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(Quotes);
        return before is [.., ')' or '）'] && before.Length > 2 && IsEnumerator(before[^2]) && Contains(before.ToString(), ProjectWords);
    }

    private static bool IsEnumerator(char c) => char.IsAsciiDigit(c) || c is 'i' or 'v' or 'x' or (>= 'a' and <= 'h');

    /// <summary>Whether the passage stands under a heading, header or label that speaks of projects.</summary>
    private static bool Listed(Passage passage) =>
        passage.HeadingPath.Concat(passage.Cells.Select(cell => cell.Header ?? "")).Append(passage.Label ?? "").Any(text => Contains(text, ProjectWords));

    private static string UpToSentenceEnd(string text)
    {
        var stop = text.AsSpan().IndexOfAny(['。', '；', ';', '.']);
        return stop < 0 ? text : text[..stop];
    }

    private static bool Contains(string text, string[] words) =>
        Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
