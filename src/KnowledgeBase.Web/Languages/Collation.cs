using System.Globalization;

namespace KnowledgeBase.Web.Languages;

/// <summary>The order of names as a reader of a language expects it: Chinese by pinyin, English by the alphabet; numbers inside names by their value.</summary>
public static class Collation
{
    private static readonly StringComparer Chinese = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.NumericOrdering);
    private static readonly StringComparer English = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.NumericOrdering);

    /// <summary>The order for <c>zh</c> or <c>en</c>.</summary>
    public static StringComparer For(string language) => language == "en" ? English : Chinese;
}
