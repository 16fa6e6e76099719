using System.Globalization;
using System.Text;
using Icu;

namespace KnowledgeBase.Text;

/// <summary>
/// How Han characters are read in Mandarin, without tones: ICU's "Han-Latin" transform (CLDR, after Unihan's kMandarin), character by
/// character, and beside it the other readings of common characters that have two. ü is written v, as it is typed. Thread-safe; the first call
/// reads the table.
/// </summary>
public static class Pinyin
{
    private static readonly Lazy<Dictionary<char, string[]>> Table = new(Read);

    /// <summary>Characters with more than one reading that is common, with all of them: ICU knows one, and not always the one a word has.</summary>
    private static readonly string[] SeveralReadings =
    [
        "行xing,hang", "乐le,yue", "调diao,tiao", "会hui,kuai", "重zhong,chong", "长chang,zhang", "著zhu,zhe", "传chuan,zhuan", "率lv,shuai",
        "藏cang,zang", "还hai,huan", "着zhe,zhuo", "都dou,du", "了le,liao", "度du,duo", "给gei,ji", "系xi,ji", "强qiang,jiang", "曾ceng,zeng",
        "单dan,shan", "弹dan,tan", "角jiao,jue", "降jiang,xiang", "解jie,xie", "觉jue,jiao", "卡ka,qia", "落luo,la", "模mo,mu", "什shi,shen",
        "校xiao,jiao", "便bian,pian", "差cha,chai", "朝chao,zhao", "称cheng,chen", "塞sai,se", "否fou,pi", "秘mi,bi", "埔pu,bu",
        "种zhong,chong", "省sheng,xing", "宿su,xiu", "血xue,xie", "择ze,zhai", "厦xia,sha", "参can,shen", "车che,ju", "大da,dai", "得de,dei",
        "地di,de", "的de,di", "绿lv,lu", "没mei,mo", "色se,shai", "盛sheng,cheng", "拓tuo,ta", "粘zhan,nian", "折zhe,she", "柏bai,bo",
    ];

    /// <summary>The readings of a character, the usual one first; none for a character that has no known reading.</summary>
    public static IReadOnlyList<string> ReadingsOf(char character) => Table.Value.TryGetValue(character, out var readings) ? readings : [];

    /// <summary>
    /// The same for syllables that many speakers do not tell apart: zh, ch, sh as z, c, s; initial l as n; final ng as n; and ü as u.
    /// </summary>
    public static string NearSound(string syllable)
    {
        ArgumentNullException.ThrowIfNull(syllable);
        var sound = new StringBuilder(syllable);
        if (syllable.Length > 1 && syllable[1] == 'h')
            sound.Remove(1, 1);
        else if (syllable.StartsWith('l'))
            sound[0] = 'n';
        if (syllable.EndsWith("ng", StringComparison.Ordinal))
            sound.Length--;
        return sound.Replace('v', 'u').ToString();
    }

    private static Dictionary<char, string[]> Read()
    {
        char[] characters = [.. Enumerable.Range(0x4E00, 0xA000 - 0x4E00).Select(value => (char)value)];
        using var transform = Transliterator.CreateInstance("Han-Latin");

        // Between line breaks no character is part of a word with its neighbour.
        var read = transform.Transliterate(string.Join('\n', characters), 8).Split('\n');
        if (read.Length != characters.Length)
            throw new InvalidOperationException("ICU's Han-Latin transform does not keep line breaks.");
        var table = new Dictionary<char, string[]>(characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            if (WithoutTone(read[i]) is { } syllable)
                table[characters[i]] = [syllable];
        }

        foreach (var entry in SeveralReadings)
            table[entry[0]] = entry[1..].Split(',');
        return table;
    }

    /// <summary>The syllable in plain letters; null where ICU left the character as it is.</summary>
    private static string? WithoutTone(string syllable)
    {
        var plain = new StringBuilder();
        foreach (var c in syllable.Trim().Normalize(NormalizationForm.FormD))
        {
            if (c == '\u0308' && plain.Length > 0 && plain[^1] == 'u')
                plain[^1] = 'v';
            else if (char.IsAsciiLetterLower(c))
                plain.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                return null;
        }

        return plain.Length > 0 ? plain.ToString() : null;
    }
}
