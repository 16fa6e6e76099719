using System.Globalization;
using System.Text;
using Icu;
using Icu.Normalization;

namespace KnowledgeBase.Text.Normalisation;

/// <summary>
/// What each character folds to, read from ICU once: compatibility decomposition, diacritics dropped, NFKC case folding (Unicode Standard
/// 3.13, toNFKC_Casefold), Latin letters that are no composition to ASCII (CLDR "Latin-ASCII": ø, ł, ı, æ), digits of any script to ASCII,
/// traditional Han characters to simplified, white space and what is no character to a space. Immutable.
/// </summary>
internal sealed class FoldingTable
{
    private const char Separator = '\u0001';

    private static readonly Lazy<FoldingTable> Shared = new(() => new FoldingTable());

    private readonly char[] single = new char[0x10000];
    private readonly Dictionary<int, string> expansions = [];

    private FoldingTable()
    {
        for (var value = 0; value < single.Length; value++)
            single[value] = (char)value;
        foreach (var (from, to) in SimplifiedHan.Pairs)
            single[from] = to;
        Fill(' ', 0xD800, 0xF8FF);
        var values = CharactersToFold().ToArray();
        var folded = FoldAll(values);
        for (var i = 0; i < values.Length; i++)
            Set(values[i], folded[i]);
    }

    public static FoldingTable Instance => Shared.Value;

    /// <summary>The one character that a character folds to; NUL when it is not exactly one, or wants care: then ask <see cref="Expand"/>.</summary>
    public ReadOnlySpan<char> Single => single;

    /// <summary>What a code point folds to; empty when it vanishes.</summary>
    public string Expand(Rune rune)
    {
        if (expansions.TryGetValue(rune.Value, out var expansion))
            return expansion;
        if (rune.IsBmp)
            return single[rune.Value].ToString();
        return rune.Value switch
        {
            >= 0xE0000 and <= 0xE0FFF => "",
            >= 0xF0000 => " ",
            _ => rune.ToString(),
        };
    }

    /// <summary>Whether the character stands for a number of its own (², ①, ½), which must not grow together with digits beside it.</summary>
    public static bool IsNumberSign(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNumber;

    /// <summary>All but scripts of thousands of characters none of which folds: Han (simplified apart), Yi, Hangul, Cuneiform, Tangut.</summary>
    private static IEnumerable<int> CharactersToFold() =>
        new (int First, int Last)[]
        {
            (0, 0x33FF), (0xA490, 0xABFF), (0xD7A4, 0xD7FF), (0xF900, 0x11FFF), (0x16A00, 0x16FFF), (0x1B000, 0x1FFFF), (0x2F800, 0x2FA1F),
        }
        .SelectMany(range => Enumerable.Range(range.First, range.Last + 1 - range.First))
        .Where(value => value < 0x10000 || Rune.GetUnicodeCategory(new Rune(value)) != UnicodeCategory.OtherNotAssigned);

    private static string[] FoldAll(int[] values)
    {
        var all = new StringBuilder(values.Length * 3);
        Span<char> character = stackalloc char[2];
        foreach (var value in values)
        {
            var rune = new Rune(IsBlank(new Rune(value)) ? ' ' : value);
            all.Append(character[..rune.EncodeToUtf16(character)]).Append(Separator);
        }

        var decomposed = WithoutDiacritics(all.ToString().Normalize(NormalizationForm.FormKD));
        var folded = Normalizer2.GetNFKCCasefoldInstance().Normalize(decomposed);
        using var latin = Transliterator.CreateInstance("Latin-ASCII");
        var forms = folded.Split(Separator);
        for (var i = 0; i < values.Length; i++)
        {
            if (forms[i] is not [< '\u0080'])
                forms[i] = Finish(forms[i], latin);
        }

        return forms;
    }

    /// <summary>White space, controls, private use, and code points that are no character.</summary>
    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse
        || (rune.Value & 0xFFFE) == 0xFFFE;

    private static string WithoutDiacritics(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!CombiningMarks.IsDiacritic(character))
                result.Append(character);
        }

        return result.ToString();
    }

    private static string Finish(string form, Transliterator latin)
    {
        var result = new StringBuilder(form.Length);
        foreach (var rune in form.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
                result.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else if (rune.Value >= 0x80 && Scripts.IsLatin(rune))
                result.Append(latin.Transliterate(rune.ToString(), 2).ToLowerInvariant());
            else if (rune.Value is 0x2018 or 0x2019 or 0x201B or 0x02BC)
                result.Append('\'');
            else if (rune.IsBmp && SimplifiedHan.Pairs.TryGetValue((char)rune.Value, out var simplified))
                result.Append(simplified);
            else
                result.Append(rune.ToString());
        }

        return result.ToString();
    }

    private void Set(int value, string folded)
    {
        var wantsCare = IsNumberSign(new Rune(value)) || (folded.Length > 0 && CombiningMarks.JoinsPrevious(Rune.GetRuneAt(folded, 0)));
        if (value < single.Length)
            single[value] = folded.Length == 1 && !wantsCare ? folded[0] : '\0';
        if (value >= single.Length ? folded != new Rune(value).ToString() : single[value] == '\0')
            expansions[value] = folded;
    }

    private void Fill(char with, int from, int to) => single.AsSpan(from, to + 1 - from).Fill(with);
}
