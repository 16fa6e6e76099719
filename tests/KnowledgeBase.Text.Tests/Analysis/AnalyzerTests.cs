namespace KnowledgeBase.Text.Tests.Analysis;

public sealed class AnalyzerTests
{
    public static TheoryData<string, string> Texts => new()
    {
        // Han characters and pairs
        { "知识产权", "知 知识|识 识产|产 产权|权" },
        { "智慧財產權", "智 智慧|慧 慧财|财 财产|产 产权|权" },
        { "發展議程", "发 发展|展 展议|议 议程|程" },
        { "知\u200B识\uFEFF产", "知 知识|识 识产|产" },
        { "知，识", "知|识" },
        { "知 识", "知|识" },
        { "人々〇", "人 人々|々 々〇|〇" },
        { "𠮷野", "𠮷 𠮷野|野" },
        { "㈠㈡", "一|二" },
        { "カタ", "カ カタ|タ" },
        { "ｶﾞｽ", "ガ ガス|ス" },
        { "か\u3099", "が" },
        { "한국", "한 한국|국" },

        // words
        { "Projects", "projects ~project" },
        { "ＴＩＳＣ", "tisc ~tisc" },
        { "Ｋ－１２", "k ~k|12" },
        { "Pérou São Łódź", "perou ~perou|sao ~sao|lodz ~lodz" },
        { "Straße ﬁn œuvre", "strasse ~strass|fin ~fin|oeuvre ~oeuvr" },
        { "İstanbul Diyarbakır", "istanbul ~istanbul|diyarbakir ~diyarbakir" },
        { "e\u0301te\u0301", "ete ~et" },
        { "know\u00ADledge", "knowledge ~knowledg" },
        { "WIPO's mandate", "wipo ~wipo|mandate ~mandat" },
        { "WIPO’s", "wipo ~wipo" },
        { "l’Oréal", "l ~l|oreal ~oreal" },
        { "don't", "don ~don|t ~t" },
        { "Женева Ελλάς", "женева|ελλασ" },
        { "العَرَبِيَّة", "العربية" },
        { "k12 h2o r4life H₂O", "k12|h2o|r4life|h2o" },
        { "18months 10th", "18months|10th" },

        // identifiers
        { "IP-TAD", "ip ~ip|tad ~tad" },
        { "CDIP/31/3", "cdip ~cdip|31|3" },
        { "DA_4_10_03", "da ~da|4|10|03" },
        { "WO/PBC/28/7", "wo ~wo|pbc ~pbc|28|7" },
        { "www.wipo.int", "www ~www|wipo ~wipo|int ~int" },
        { "建议10、11", "建 建议|议|10|11" },

        // numbers
        { "205,000瑞郎", "205000|瑞 瑞郎|郎" },
        { "２，３２１", "2321" },
        { "1'234'567", "1234567" },
        { "1,234.56", "1234.56" },
        { "100，200，300", "100|200|300" },
        { "3,4", "3|4" },
        { "10,11,12", "10|11|12" },
        { "9631,463", "9631|463" },
        { "1,234,5", "1|234|5" },
        { "0,500", "0|500" },
        { "4.2", "4.2" },
        { "４．２", "4.2" },
        { "4.1和4.2", "4.1|和|4.2" },
        { "5.54%", "5.54" },
        { "1.2.10", "1.2.10" },
        { "2013-2018", "2013|2018" },
        { "1.项目", "1|项 项目|目" },
        { "见4.2.", "见|4.2" },
        { "CHF205,000", "chf ~chf|205000" },
        { "v2.1b", "v ~v|2.1|b ~b" },
        { "٣٤", "34" },
        { "2019² ①② 5½", "2019|2|1|2|5|1|2" },

        // nothing
        { "", "" },
        { "…—！？ \u0301\u200B", "" },
        { "a\uE000b\uD800c", "a ~a|b ~b|c ~c" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_cut_into_terms_by_position(string text, string want) => Assert.Equal(want, Show(Analyzers.Default.Analyze(text)));

    [Theory]
    [InlineData("提交CDIP/31/3号", "31", 7, 9)]
    [InlineData("the ﬁnal word", "final", 4, 8)]
    [InlineData("e\u0301te\u0301!", "ete", 0, 5)]
    [InlineData("共205,000瑞郎", "205000", 1, 8)]
    [InlineData("WIPO's", "wipo", 0, 4)]
    [InlineData("x𠮷野", "𠮷野", 1, 4)]
    [InlineData("か\u3099く", "が", 0, 2)]
    public void Offsets_point_into_the_original(string text, string term, int start, int end)
    {
        var token = Assert.Single(Analyzers.Default.Analyze(text), token => token.Term == term);
        Assert.Equal((start, end), (token.Start, token.End));
    }

    private static string Show(IReadOnlyList<Token> tokens) =>
        string.Join('|', tokens.GroupBy(token => token.Position).Select(forms => string.Join(' ', forms.Select(token => token.Term))));
}
