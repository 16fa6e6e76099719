namespace KnowledgeBase.Documents.PlainText.Pages;

/// <summary>What a line is for.</summary>
internal enum LineUse
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Of the page, not of the text: left out, and the text goes on behind it.</summary>
    Furniture,

    /// <summary>Left over from a chart: left out, and what goes on behind it is not known.</summary>
    Chart,
}
