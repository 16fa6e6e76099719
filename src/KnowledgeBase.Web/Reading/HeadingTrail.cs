namespace KnowledgeBase.Web.Reading;

/// <summary>The headings above a passage, in one line, outermost first.</summary>
public static class HeadingTrail
{
    /// <summary>The headings joined; a colon that led over to what stood below is left out.</summary>
    public static string Of(IEnumerable<string> path) => string.Join(" › ", path.Select(heading => heading.TrimEnd(':', '：', ' ')));
}
