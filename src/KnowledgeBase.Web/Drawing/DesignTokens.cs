namespace KnowledgeBase.Web.Drawing;

/// <summary>The custom properties of <c>tokens.css</c>, by what they are for. A test holds the list and the file together.</summary>
public static class DesignTokens
{
    public static IReadOnlyList<string> Colours { get; } =
    [
        "paper", "surface", "sunken", "ink", "ink-soft", "ink-faint", "line", "line-strong", "accent", "accent-strong", "accent-soft", "on-accent",
        "mark", "mark-ink", "target", "star", "problem", "problem-soft",
    ];

    public static IReadOnlyList<string> Sizes { get; } =
        ["text-small", "text-note", "text-body", "text-read", "text-h3", "text-h2", "text-h1", "text-hero"];

    public static IReadOnlyList<string> Fonts { get; } = ["sans", "serif", "mono"];

    public static IReadOnlyList<string> Distances { get; } = ["space-half", "space-1", "space-2", "space-3", "space-4", "space-6", "space-8"];

    public static IReadOnlyList<string> Measures { get; } = ["page", "measure", "margin-notes", "finger", "radius"];
}
