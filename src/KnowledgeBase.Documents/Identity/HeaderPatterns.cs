using System.Text.RegularExpressions;

namespace KnowledgeBase.Documents.Identity;

/// <summary>What stands on first pages beside the title, in English and Chinese. For text with full-width characters folded.</summary>
internal static partial class HeaderPatterns
{
    [GeneratedRegex(@"(?<![A-Za-z])ORIGINAL\s{0,3}:\s{0,5}(?=(\p{L}{0,12}))|(?<![\p{IsCJKUnifiedIdeographs}])原?\s{0,4}文\s{0,3}:\s{0,3}(?=(\p{L}{0,5}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex Original();

    [GeneratedRegex(@"(?<![a-z])DATE\s{0,3}:|(?<![\p{IsCJKUnifiedIdeographs}])日?\s{0,4}期\s{0,3}:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    internal static partial Regex DateLabel();

    /// <summary>
    /// <c>Twelfth Session</c>, <c>Forty-Fifth (21st Ordinary) Session</c>, <c>第三十六届会议(第18次特别会议)</c>. A session that is spoken of goes on: "session of the CDIP".
    /// </summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(?<n>[A-Za-z]+(?:[ ‑–-][a-z]+)?|[0-9]{1,3}(?:st|nd|rd|th))\s(?:\([^)]{1,40}\)\s)?Session(?!\s(?:of|on|in|and|was|held)\b|\p{L})|(?<![\p{IsCJKUnifiedIdeographs}])第\s{0,2}(?<n>[0-9]{1,3}|[〇零一二三四五六七八九十百]{1,5})\s{0,2}届\s{0,2}会\s{0,2}议?(?:\s?\([^)]{1,30}\))?(?=$|[\s,;:0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex SessionName();

    /// <summary><c>Geneva, November 18 to 21, 2013</c>, <c>Geneva, October 31 to November 4, 2016</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}])\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?,\s(?:\p{L}{3,9}\s[0-9]{1,2}(?:\s?(?:to|and|[-–])\s?(?:\p{L}{3,9}\s)?[0-9]{1,2})?|[0-9]{1,2}(?:\s?(?:to|and|[-–])\s?[0-9]{1,2})?\s\p{L}{3,9}),?\s[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex MeetingEnglish();

    /// <summary><c>2013年11月18日至21日,日内瓦</c>, the characters between the numbers lost or not.</summary>
    [GeneratedRegex(@"(?<![\p{IsCJKUnifiedIdeographs}0-9])[0-9]{4}[0-9年月日至和\s–-]{3,40}[日\s]?\s?[,、]?\s{0,3}\(?日内瓦\)?", RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex MeetingChinese();

    /// <summary>The body that meets, with its acronym; or, where the line says nothing else, without.</summary>
    [GeneratedRegex(@"(?:(?:Standing|Intergovernmental|Advisory|Provisional)\s)?(?:Committee|Working Group)\s(?:on|for)\s[^().;:]{3,160}\((?:\p{Lu}|/){2,8}\)|(?:Program(?:me)? and Budget|Coordination) Committee(?:\s?\(\p{Lu}{2,8}\))?|\A(?:WIPO\s)?(?:General Assembly|Assemblies of the Member States of (?:the\s)?WIPO)\Z|(?<![\p{IsCJKUnifiedIdeographs}])(?!秘书处)[\p{IsCJKUnifiedIdeographs}、与和及]{2,40}(?:委员会|大会|工作组)(?:\s?\(\p{Lu}{2,8}\)|\Z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex Committee();

    [GeneratedRegex(@"\A(?:WIPO\s{0,2})?[ACEFRS](?=\s|\Z)|\AWIPO\Z|WORLD\s{1,3}INTELLECTUAL\s{1,3}PROPERTY\s{1,3}ORGANIZATION(?:\s{0,3}GENEVA)?|\AGENEVA\Z|\A世界知识产权组织(?:\s{0,3}日内瓦)?|\A日\s?内\s?瓦\Z", RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex Organization();

    [GeneratedRegex(@"(?:\A|\s)(?:(?:revised\s)?document\s)?(?:prepared|adopted|approved|submitted|presented)\sby\s(?:the\s)?[^.;]{3,90}?(?=\Z|\s1\.\s)|\(?(?:由)?(?:国际局|秘书处)编(?:拟|写|制)(?:的文件)?\)?|(?:\A|\s)(?:经)?委员会通过(?=\Z|\s)|(?:\A|\s)(?:由)?[\p{IsCJKUnifiedIdeographs}]{2,20}代表团提交(?:的文件)?\Z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex Author();

    [GeneratedRegex(@"\A(?:page\s[0-9]{1,4}|第\s?[0-9]{1,4}\s?页)\Z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex PageNumber();
}
