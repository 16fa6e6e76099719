using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Searching;

/// <summary>What is said of suggestions.</summary>
public static class SuggestTexts
{
    public static readonly Phrase Suggestions = new("检索建议", "Suggestions");
    public static readonly Phrase Terms = new("术语", "Terms");
    public static readonly Phrase Words = new("文件用词", "Words of the documents");
    public static readonly Phrase TooLong = new("参数 q 不得超过 {0} 个字符。", "The parameter q may have at most {0} characters.");

    /// <summary>How many there are, with {0} for the number; the browser fills it in.</summary>
    public static readonly Phrase Available = new("有 {0} 条建议，用上下箭头键选择。", "Suggestions: {0}. Use the up and down arrow keys.");

    /// <summary>Said when there are none any more.</summary>
    public static readonly Phrase None = new("没有建议。", "No suggestions.");

    /// <summary>The name of a group of suggestions.</summary>
    public static Phrase OfKind(string kind) => kind switch
    {
        SuggestionKinds.Term => Terms,
        SuggestionKinds.Word => Words,
        _ => KindTexts.Of(kind).Many,
    };
}
