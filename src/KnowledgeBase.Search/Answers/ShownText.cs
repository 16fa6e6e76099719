using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Answers;

/// <summary>A text that hits show. It is analysed when something in it is first to be marked, and kept so. Thread-safe.</summary>
internal sealed class ShownText(string text)
{
    private AnalysedText? analysed;

    public string Text { get; } = text;

    public AnalysedText Analysed => analysed ??= AnalysedText.Of(Text);
}
