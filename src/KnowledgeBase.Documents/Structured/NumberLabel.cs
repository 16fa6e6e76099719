using System.Globalization;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.Structured;

/// <summary>How the number in a label is written.</summary>
internal enum NumberShape
{
    /// <summary>1, 2, 3, in any digits.</summary>
    Digits,

    /// <summary>a, b, c.</summary>
    LowerLetter,

    /// <summary>A, B, C.</summary>
    UpperLetter,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>一、二、三.</summary>
    Han,

    /// <summary>A bullet.</summary>
    Bullet,
}

/// <summary>A number or bullet that the format itself puts in front of a paragraph.</summary>
/// <param name="Label">As displayed: <c>22.</c>, <c>(iv)</c>, <c>第一章</c>, <c>•</c>.</param>
/// <param name="Ordinal">The number of the last level in it, 0 for a bullet.</param>
/// <param name="Shape">How that number is written.</param>
internal sealed record NumberLabel(string Label, int Ordinal, NumberShape Shape)
{
    /// <summary>The marker it is, read as in plain text where plain text leaves no doubt, else by what the format says of it.</summary>
    /// <param name="isNested">It stands below a numbered paragraph of its own list, so that it is an item whatever its looks.</param>
    public Marker ToMarker(bool isNested)
    {
        var scanned = MarkerScanner.Scan(Label + " x");
        var marker = scanned.Length == Label.Length && Shape != NumberShape.Bullet
            ? scanned with { RomanOrdinal = 0 }
            : new Marker(Guess(), Ordinal, Label, Slug(), Label.Length);
        marker = marker.Style switch
        {
            MarkerStyle.Letter when Shape == NumberShape.LowerRoman => marker with { Style = MarkerStyle.Roman, Ordinal = Ordinal },
            MarkerStyle.UpperRoman when Shape == NumberShape.UpperLetter => marker with { Style = MarkerStyle.UpperLetter, Ordinal = Ordinal },
            MarkerStyle.UpperLetter when Shape == NumberShape.UpperRoman => marker with { Style = MarkerStyle.UpperRoman, Ordinal = Ordinal },
            _ => marker,
        };
        return isNested && marker.Style is MarkerStyle.Number or MarkerStyle.UpperLetter or MarkerStyle.UpperRoman or MarkerStyle.Han
            ? marker with { Style = MarkerStyle.NumberInParentheses }
            : marker;
    }

    private MarkerStyle Guess()
    {
        if (Shape == NumberShape.Bullet)
            return MarkerStyle.Bullet;
        if (Shape == NumberShape.Digits && Label.Any(c => char.IsLetter(c)))
            return MarkerStyle.PartWord;
        var isBracketed = Label[^1] is ')' or '）' || Label[0] is '(' or '（';
        return Shape switch
        {
            NumberShape.LowerLetter => MarkerStyle.Letter,
            NumberShape.LowerRoman => MarkerStyle.Roman,
            NumberShape.UpperLetter => isBracketed ? MarkerStyle.Letter : MarkerStyle.UpperLetter,
            NumberShape.UpperRoman => isBracketed ? MarkerStyle.Roman : MarkerStyle.UpperRoman,
            NumberShape.Han => Label.Any(c => c is '第') ? MarkerStyle.PartWord : isBracketed ? MarkerStyle.HanInParentheses : MarkerStyle.Han,
            _ => Label.Trim('.').Contains('.') ? MarkerStyle.Decimal : isBracketed ? MarkerStyle.NumberInParentheses : MarkerStyle.Number,
        };
    }

    /// <summary>The number for a locator: the letters and digits of a label that has only such, else the ordinal.</summary>
    private string Slug()
    {
        if (Shape == NumberShape.Bullet)
            return "";
        var plain = Label.Trim('(', ')', '（', '）', '.', ' ', '、').ToLowerInvariant();
        return plain.Length is > 0 and <= 8 && plain.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) ? plain : Digits(Ordinal);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
