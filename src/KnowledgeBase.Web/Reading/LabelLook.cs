using System.Globalization;

namespace KnowledgeBase.Web.Reading;

/// <summary>How the label of a passage stands before its text.</summary>
public static class LabelLook
{
    /// <summary>The classes of a label: one that ends in a full-width sign, as in “一、”, brings its own space and wants no other.</summary>
    public static string ClassOf(string label) =>
        label.Length > 0 && label[^1] > '\u2E80' && CharUnicodeInfo.GetUnicodeCategory(label[^1]) is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation
            ? "label tight"
            : "label";
}
