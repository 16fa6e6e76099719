using System.Text;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>How well what is typed fits a name; less is better.</summary>
internal enum Fit : byte
{
    /// <summary>It is the name.</summary>
    Whole,

    /// <summary>The name begins so.</summary>
    Start,

    /// <summary>A word in the name begins so.</summary>
    WordStart,

    /// <summary>The name is read so, in full or by initials.</summary>
    Pinyin,

    /// <summary>A word in the name is read so.</summary>
    PinyinInside,

    /// <summary>The name has these characters inside.</summary>
    Inside,

    /// <summary>It fits but for one slip.</summary>
    Slip,
}

/// <summary>A text by which a name is found, from a place on.</summary>
internal readonly record struct SuggestionKey(string Text, int Offset, Fit Fit);

/// <summary>Makes the keys of names. Thread-safe.</summary>
internal static class SuggestionKeys
{
    private const int MostReadings = 4;
    private const int LongestPinyin = 64;

    /// <summary>What is typed, and names, written alike: normalised, with a space for every sign.</summary>
    public static string Normalise(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Normaliser.Fold(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '.')
                plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd(' ');
    }

    /// <summary>The keys of a name.</summary>
    public static IEnumerable<SuggestionKey> Of(string name)
    {
        var plain = Normalise(name);
        if (plain.Length == 0)
            yield break;
        var wordStarts = ChineseSegmenter.Segment(plain).Select(segment => segment.Start).ToHashSet();
        for (var at = 0; at < plain.Length; at++)
        {
            if (at == 0)
                yield return new SuggestionKey(plain, 0, Fit.Start);
            else if (wordStarts.Contains(at))
                yield return new SuggestionKey(plain, at, Fit.WordStart);
            else if (IsHan(plain[at]))
                yield return new SuggestionKey(plain, at, Fit.Inside);
        }

        // IP-TAD is typed iptad as well, DA_4_10_03 da41003.
        if (plain.Contains(' ') && !plain.Any(IsHan) && name.Any(c => c is '-' or '_' or '/'))
            yield return new SuggestionKey(plain.Replace(" ", "", StringComparison.Ordinal), 0, Fit.Start);
        foreach (var key in Readings(plain, wordStarts))
            yield return key;
    }

    private static IEnumerable<SuggestionKey> Readings(string plain, HashSet<int> wordStarts)
    {
        for (var start = 0; start < plain.Length;)
        {
            var end = start;
            while (end < plain.Length && IsHan(plain[end]))
                end++;
            foreach (var syllables in SyllablesOf(plain[start..end]))
            {
                foreach (var key in OfSyllables(syllables, start, wordStarts))
                    yield return key;
            }

            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>The keys by which a run of characters is found when it is read so: in full and by initials, from the start of each word on.</summary>
    private static IEnumerable<SuggestionKey> OfSyllables(string[] syllables, int start, HashSet<int> wordStarts)
    {
        var full = string.Concat(syllables);
        var initials = string.Concat(syllables.Select(syllable => syllable[0]));
        var offset = 0;
        for (var i = 0; i < syllables.Length; i++)
        {
            if (i == 0 || wordStarts.Contains(start + i))
            {
                var fit = start + i == 0 ? Fit.Pinyin : Fit.PinyinInside;
                yield return new SuggestionKey(full.Length - offset > LongestPinyin ? full[..(offset + LongestPinyin)] : full, offset, fit);
                if (syllables.Length - i > 1)
                    yield return new SuggestionKey(initials, i, fit);
            }

            offset += syllables[i].Length;
        }
    }

    /// <summary>The ways to read a run, as far as they are not too many; none where a character has no reading.</summary>
    private static List<string[]> SyllablesOf(string run)
    {
        if (run.Length == 0)
            return [];
        var ways = new List<string[]> { Array.Empty<string>() };
        foreach (var character in run)
        {
            var readings = Pinyin.ReadingsOf(character);
            if (readings.Count == 0)
                return [];
            var kept = ways.Count * readings.Count > MostReadings ? readings.Take(1) : readings;
            ways = [.. ways.SelectMany(way => kept.Select(reading => (string[])[.. way, reading]))];
        }

        return ways;
    }

    private static bool IsHan(char c) => Rune.TryCreate(c, out var rune) && Scripts.IsHan(rune);
}
