using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Tests.QueryLanguage;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "*:*")]
    [InlineData("   ", "*:*")]
    [InlineData("知识产权", "知识产权")]
    [InlineData("gastronomic tourism", "gastronomic tourism")]
    [InlineData("女企业家　乌干达", "女企业家 乌干达")]
    [InlineData("\"gastronomic tourism\" peru", "\"gastronomic tourism\" AND peru")]
    [InlineData("“美食旅游” 秘鲁", "\"美食旅游\" AND 秘鲁")]
    [InlineData("「美食旅游」", "\"美食旅游\"")]
    [InlineData("uganda OR peru", "uganda OR peru")]
    [InlineData("uganda AND peru", "uganda peru")]
    [InlineData("uganda && peru || chile", "(uganda peru) OR chile")]
    [InlineData("a OR b c", "a OR (b c)")]
    [InlineData("(a OR b) c", "(a OR b) AND c")]
    [InlineData("（a OR b）c", "(a OR b) AND c")]
    [InlineData("tourism -peru", "tourism AND -peru")]
    [InlineData("tourism NOT peru", "tourism AND -peru")]
    [InlineData("旅游 －秘鲁", "旅游 AND -秘鲁")]
    [InlineData("NOT peru", "-peru")]
    [InlineData("-(a OR b)", "-(a OR b)")]
    [InlineData("+tourism +peru", "tourism peru")]
    [InlineData("IP-TAD", "IP-TAD")]
    [InlineData("CDIP/31/3", "CDIP/31/3")]
    [InlineData("touris*", "touris*")]
    [InlineData("地理标＊", "地理标*")]
    [InlineData("K-12 youth", "K-12 youth")]
    public void Reads(string query, string want) => Assert.Equal(want, QueryText.Of(Root(query)));

    [Theory]
    [InlineData("\"gastronomic tourism", "gastronomic tourism")]
    [InlineData("gastronomic\" tourism", "gastronomic tourism")]
    [InlineData("“美食旅游", "美食旅游")]
    [InlineData("OR peru", "peru")]
    [InlineData("peru OR", "peru")]
    [InlineData("peru AND", "peru")]
    [InlineData("AND", "*:*")]
    [InlineData("NOT", "*:*")]
    [InlineData("( peru", "peru")]
    [InlineData("peru ) chile", "peru chile")]
    [InlineData(")(", "*:*")]
    [InlineData("a OR OR b", "a OR b")]
    [InlineData("\"\"", "*:*")]
    [InlineData("- peru", "- peru")]
    public void Passes_over_what_cannot_be_meant(string query, string want) => Assert.Equal(want, QueryText.Of(Root(query)));

    [Fact]
    public void Keeps_the_place_of_each_part()
    {
        var all = Assert.IsType<AllOf>(Root("ab \"cd ef\" -gh"));
        Assert.Equal([(0, 2), (3, 10), (11, 14)], all.Parts.Select(part => (part.Start, part.End)));
    }

    [Fact]
    public void Refuses_a_query_that_is_too_long() =>
        Assert.Equal(QueryBound.Length, Bound(new string('a', QueryParser.MaxLength + 1)));

    [Fact]
    public void Refuses_too_many_words() => Assert.Equal(QueryBound.Clauses, Bound(string.Join(' ', Enumerable.Repeat("a", QueryParser.MaxClauses + 1))));

    [Fact]
    public void Refuses_parentheses_too_deep_and_says_where()
    {
        var problem = Assert.IsType<ParsedQuery.OutOfBounds>(QueryParser.Parse(new string('(', QueryParser.MaxDepth + 1) + "a"));
        Assert.Equal((QueryBound.Depth, QueryParser.MaxDepth), (problem.Bound, problem.Position));
    }

    [Fact]
    public void Never_throws_and_reads_its_own_writing()
    {
        var random = new Random(20240216);
        const string alphabet = "ab 知识\"“”()（）+-!*\\&|ANDORT：《》\t";
        for (var run = 0; run < 20_000; run++)
        {
            var query = string.Create(random.Next(0, 40), random, static (span, source) =>
            {
                foreach (ref var c in span)
                    c = alphabet[source.Next(alphabet.Length)];
            });
            if (QueryParser.Parse(query) is not ParsedQuery.Understood { Root: var root } || root is Everything || query.Contains('\\'))
                continue;
            var written = QueryText.Of(root);
            Assert.Equal(written, QueryText.Of(Root(written)));
        }
    }

    private static Expression Root(string query) => Assert.IsType<ParsedQuery.Understood>(QueryParser.Parse(query)).Root;

    private static QueryBound Bound(string query) => Assert.IsType<ParsedQuery.OutOfBounds>(QueryParser.Parse(query)).Bound;
}
