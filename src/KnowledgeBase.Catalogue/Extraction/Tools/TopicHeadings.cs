using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Tools;

/// <summary>Which topic a passage stands under: the chapter (a) to (p) whose letter a heading above bears, or the part on the least developed countries.</summary>
internal sealed class TopicHeadings(IReadOnlyList<Passage> passages)
{
    private static readonly string[] LeastDeveloped = ["最不发达国家", "least developed countr"];

    private readonly Dictionary<string, Passage> headings = passages
        .Where(passage => passage.Kind == PassageKind.Heading)
        .ToDictionary(passage => passage.Locator);

    /// <summary>The topic of the nearest heading above that has one; null where none has.</summary>
    public string? Of(Passage passage)
    {
        for (var parent = passage.Parent; parent is not null && headings.TryGetValue(parent, out var heading); parent = heading.Parent)
        {
            if (TopicOf(heading) is { } topic)
                return topic;
        }
        return null;
    }

    private static string? TopicOf(Passage heading)
    {
        var letter = heading.Label?.Trim('(', ')', '（', '）', '.', ' ').ToLowerInvariant();
        if (letter is [>= 'a' and <= 'p'])
            return letter;
        return Array.Exists(LeastDeveloped, word => heading.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Topics.LeastDeveloped : null;
    }
}
