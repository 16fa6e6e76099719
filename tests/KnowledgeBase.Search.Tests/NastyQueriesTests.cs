namespace KnowledgeBase.Search.Tests;

public sealed class NastyQueriesTests(SmallCorpus corpus) : IClassFixture<SmallCorpus>
{
    private const string Signs = "\"“”「」『』《》()（）[]［］{}+-！!*＊\\&|：:~～^＾?？._,、#<>=/\t\u200b\ud83d\ude00é\u0301\0";

    private static readonly string[] Pieces =
        ["知识产权", "patent", "women", "建议10", "第十项", "ER 4.2", "CDIP/99/2", "para 22(iv)", "DA_4_10_03", " AND ", " OR ", " NOT ", " TO ", "title:", "国家：", "year:", "date:",
            "symbol:", "[2013 TO 2024]", "2013..", "~2", "^3", "*", "?", "哪些项目", "what is ", "廿", "十", "1,234", "4.2.1", "\\", "the of", "的", "WHO"];

    [Fact]
    public void No_text_makes_a_search_fail()
    {
        var random = new Random(7);
        var answers = 0;
        for (var run = 0; run < 4_000; run++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(3) == 0
                ? Signs[random.Next(Signs.Length)].ToString()
                : random.Next(8) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
            var outcome = corpus.Service.Search(new SearchQuery { Text = query, Size = 5 }, TestContext.Current.CancellationToken);
            answers += outcome is SearchAnswer ? 1 : 0;
            if (outcome is SearchProblem problem)
                Assert.Equal("q", problem.Parameter);
        }

        Assert.True(answers > 2_000, $"Only {answers} were answered.");
    }

    [Fact]
    public void The_largest_queries_are_answered_or_refused()
    {
        foreach (var piece in (string[])["知识产权 ", "知", "国家战略技术转让", "wom?n ", "patent~ ", "知识产权~ ", "建议10 ", "\"a b\"~3 ", "title:(a b) ", "-a ", "a^2 ", "(a ", "TISC "])
        {
            var query = string.Concat(Enumerable.Repeat(piece, 512))[..512];
            Assert.NotNull(corpus.Service.Search(new SearchQuery { Text = query }, TestContext.Current.CancellationToken));
            var most = string.Concat(Enumerable.Repeat(piece, 64));
            Assert.NotNull(corpus.Service.Search(new SearchQuery { Text = most[..Math.Min(512, most.Length)] }, TestContext.Current.CancellationToken));
        }
    }
}
