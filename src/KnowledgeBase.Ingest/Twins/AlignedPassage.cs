using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest.Twins;

/// <summary>What the aligner looks at in a passage.</summary>
internal sealed record AlignedPassage(string Locator, PassageKind Kind, string? Number, int Width, PassageFacts Facts)
{
    /// <summary>It counts where one asks how much of a document found its counterpart.</summary>
    public bool IsNumbered => Number is not null && (Kind is PassageKind.Paragraph or PassageKind.ListItem);

    public static AlignedPassage Of(Passage passage) => new(
        passage.Locator, passage.Kind, PassageNumber.Of(passage), passage.Text.Length, FactScanner.Scan(passage.Text));
}

/// <summary>The number a passage is printed with, in one spelling for all languages.</summary>
internal static class PassageNumber
{
    private const string Han = "一二三四五六七八九十";

    /// <summary>The number; null where it has none, or only a bullet.</summary>
    public static string? Of(Passage passage)
    {
        if (passage.Label is not { Length: > 0 } label || !label.Any(c => char.IsAsciiLetterOrDigit(c) || Han.Contains(c, StringComparison.Ordinal)))
            return null;
        if (passage.Kind == PassageKind.Heading)
            return OfHeading(label);
        // The reader has put it into the last part of the locator, in one spelling: p22, iv, rec-10, n12.
        var last = passage.Locator[(passage.Locator.LastIndexOf('.') + 1)..];
        return last.Length > 1 && last[0] is 'p' or 'n' && char.IsAsciiDigit(last[^1]) ? last[1..] : last;
    }

    /// <summary><c>一、</c>, <c>I.</c> and <c>1.</c> are all the first.</summary>
    private static string? OfHeading(string label)
    {
        var bare = label.Trim('.', '、', '．', '(', ')', '（', '）', ':', '：', ' ');
        if (bare.Length == 0)
            return null;
        if (bare.All(c => NumberWords.IsHan(c)))
            return NumberWords.ReadHan(bare)?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Roman(bare) is var roman and > 0 ? roman.ToString(System.Globalization.CultureInfo.InvariantCulture) : bare.ToLowerInvariant();
    }

    /// <summary>The value of a Roman number in capitals below 40, or 0.</summary>
    private static int Roman(string text)
    {
        for (var value = 1; value < 40; value++)
        {
            var units = (value % 10) switch { 1 => "I", 2 => "II", 3 => "III", 4 => "IV", 5 => "V", 6 => "VI", 7 => "VII", 8 => "VIII", 9 => "IX", _ => "" };
            if (new string('X', value / 10) + units == text)
                return value;
        }
        return 0;
    }
}
