using System.Globalization;
using System.Text;

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>
/// A report of some four thousand passages in Chinese and in English, made up: chapters, sections, lists, tables and notes, with a title longer than a
/// screen. Its words are not those of the seeds, so that no search among them finds it; some name a country.
/// </summary>
internal static class LongReport
{
    public const string Chinese = "long-report.zh";

    public const string English = "long-report.en";

    /// <summary>What stands in many passages of both, for finding.</summary>
    public const string Often = "VEXILLON";

    private const int Chapters = 14;
    private const int Sections = 9;
    private const int Paragraphs = 22;

    private const string Characters =
        "天地玄黃宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余律吕调阳云腾致雨露结为霜剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官始推位让";

    private static readonly string[] Syllables = ["ba", "den", "for", "gil", "hum", "kra", "lo", "mer", "nis", "pol", "quin", "ras", "sto", "tev", "ul", "vor", "wick", "yar", "zen"];

    /// <summary>Writes both into a folder of documents and names them in its manifest.</summary>
    public static void WriteTo(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "long-report.zh.md"), Text(new Words(isChinese: true)));
        File.WriteAllText(Path.Combine(folder, "long-report.en.md"), Text(new Words(isChinese: false)));
        File.AppendAllText(Path.Combine(folder, "documents.yaml"), Entry("zh") + Entry("en"));
    }

    private static string Entry(string language) =>
        $"""

        - file: long-report.{language}.md
          id: long-report.{language}
          title:
            zh: {string.Concat(Enumerable.Repeat("关于一份很长的报告及其各项附件、表格和注释的标题", 12))}
            en: {string.Concat(Enumerable.Repeat("A title of a very long report with annexes, tables and notes, ", 10))}which ends here
          title_en_source: made up
          language: {language}
          type: report
          provenance: made up
        {(language == "en" ? "  twin_of: " + Chinese : "")}

        """;

    private static string Text(Words words)
    {
        var text = new StringBuilder();
        var number = 0;
        for (var chapter = 1; chapter <= Chapters; chapter++)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {words.Heading(chapter)}\n\n");
            for (var section = 1; section <= Sections; section++)
            {
                text.Append(CultureInfo.InvariantCulture, $"## {words.Heading(section)}\n\n");
                for (var paragraph = 1; paragraph <= Paragraphs; paragraph++)
                    Append(text, words, ++number);
            }
        }
        text.Append(words.Notes);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Words words, int number)
    {
        text.Append(CultureInfo.InvariantCulture, $"{number}\\. {words.Sentence(number)}\n\n");
        if (number % 11 == 0)
            text.Append(CultureInfo.InvariantCulture, $"- {words.Sentence(0)}\n- {words.Sentence(0)}\n  - {words.Sentence(0)}\n\n");
        if (number % 40 == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {words.Word()} | {words.Word()} |\n|---|---|\n");
            for (var row = 0; row < 6; row++)
                text.Append(CultureInfo.InvariantCulture, $"| {words.Word()} | {words.Sentence(0)} |\n");
            text.Append('\n');
        }
    }

    /// <summary>Draws words, always the same.</summary>
    private sealed class Words(bool isChinese)
    {
        private readonly Random _draw = new(isChinese ? 7 : 8);
        private readonly StringBuilder _notes = new();
        private int _noteCount;

        public string Notes => _notes.ToString();

        public string Word() => isChinese
            ? string.Concat(Enumerable.Range(0, _draw.Next(2, 4)).Select(_ => Characters[_draw.Next(Characters.Length)]))
            : string.Concat(Enumerable.Range(0, _draw.Next(2, 4)).Select(_ => Syllables[_draw.Next(Syllables.Length)]));

        public string Heading(int number) => string.Create(CultureInfo.InvariantCulture, $"{Join(_draw.Next(2, 6))} {number}");

        /// <summary>A sentence; of a numbered paragraph with what only some have: a note, a country, the word to be found.</summary>
        public string Sentence(int number)
        {
            var sentence = new StringBuilder(Join(_draw.Next(8, 40)));
            if (number > 0 && number % 6 == 0)
                sentence.Append(CultureInfo.InvariantCulture, $" {Often} ").Append(Join(3));
            if (number > 0 && number % 50 == 0)
                sentence.Append(isChinese ? "，汤加" : ", Tonga");
            if (number > 0 && number % 13 == 0)
                sentence.Append(Note(number));
            return sentence.Append(isChinese ? '。' : '.').ToString();
        }

        /// <summary>A reference to a new note, or now and then to one of long before.</summary>
        private string Note(int number)
        {
            if (number % 39 == 0)
                return "[^1]";
            _noteCount++;
            _notes.Append(CultureInfo.InvariantCulture, $"[^{_noteCount}]: {Join(9)}\n\n");
            return string.Create(CultureInfo.InvariantCulture, $"[^{_noteCount}]");
        }

        private string Join(int words) => string.Join(isChinese ? "" : " ", Enumerable.Range(0, words).Select(_ => Word()));
    }
}
