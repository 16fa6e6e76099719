using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>
/// The title of an unofficial rendering says that it is one. So no list, result, citation or export can show it as the document that WIPO
/// published, whoever makes them.
/// </summary>
internal static class RenderingTitle
{
    /// <summary>The title, marked in whichever languages it is given in.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="language">The language it was rendered into, <c>zh</c> or <c>en</c>.</param>
    public static LocalizedText Of(LocalizedText title, string language)
    {
        var (into, intoEnglish) = language == "en" ? ("英文", "English") : ("中文", "Chinese");
        return new LocalizedText(
            title.Zh is null ? null : $"{title.Zh}（非正式{into}译本）",
            title.En is null ? null : $"{title.En} (unofficial {intoEnglish} rendering)");
    }
}
