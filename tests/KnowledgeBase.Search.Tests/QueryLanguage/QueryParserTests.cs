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
    [InlineData("\"gastronomic tourism\" peru", "\"gastronomic tourism\" peru")]
    [InlineData("“美食旅游” 秘鲁", "\"美食旅游\" 秘鲁")]
    [InlineData("”美食旅游“", "\"美食旅游\"")]
    [InlineData("“美食旅游\"", "\"美食旅游\"")]
    [InlineData("「美食旅游」", "\"美食旅游\"")]
    [InlineData("《知识产权与美食旅游业》", "\"知识产权与美食旅游业\"")]
    [InlineData("uganda OR peru", "uganda OR peru")]
    [InlineData("uganda AND peru", "+uganda +peru")]
    [InlineData("乌干达 ＡＮＤ 秘鲁", "+乌干达 +秘鲁")]
    [InlineData("uganda && peru || chile", "(+uganda +peru) OR chile")]
    [InlineData("uganda&&peru", "+uganda +peru")]
    [InlineData("乌干达＆＆秘鲁", "+乌干达 +秘鲁")]
    [InlineData("a OR b c", "a OR (b c)")]
    [InlineData("a b AND c", "+(a b) +c")]
    [InlineData("(a OR b) c", "(a OR b) c")]
    [InlineData("（a OR b）c", "(a OR b) c")]
    [InlineData("tourism -peru", "tourism -peru")]
    [InlineData("tourism NOT peru", "tourism -peru")]
    [InlineData("tourism AND NOT peru", "+tourism -peru")]
    [InlineData("旅游 －秘鲁", "旅游 -秘鲁")]
    [InlineData("旅游 ！秘鲁", "旅游 -秘鲁")]
    [InlineData("NOT peru", "-peru")]
    [InlineData("-(a OR b)", "-(a OR b)")]
    [InlineData("--peru", "-peru")]
    [InlineData("+tourism +peru", "+tourism +peru")]
    [InlineData("＋tourism", "+tourism")]
    [InlineData("IP-TAD", "IP-TAD")]
    [InlineData("CDIP/31/3", "CDIP/31/3")]
    [InlineData("K-12 youth", "K-12 youth")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("and or not", "and or not")]
    public void Reads(string query, string want) => Assert.Equal(want, QueryText.Of(Understood(query).Root));

    [Theory]
    [InlineData("\"technology transfer\"~5", "\"technology transfer\"~5")]
    [InlineData("“技术转让”～5", "\"技术转让\"~5")]
    [InlineData("touris*", "touris*")]
    [InlineData("地理标＊", "地理标*")]
    [InlineData("wom?n", "wom?n")]
    [InlineData("organi?ation*", "organi?ation*")]
    [InlineData("*ship", "*ship")]
    [InlineData("gastronomc~", "gastronomc~2")]
    [InlineData("tourist~1", "tourist~1")]
    [InlineData("tourist～1", "tourist~1")]
    [InlineData("tourist~0.8", "tourist~1")]
    [InlineData("tour~", "tour~1")]
    [InlineData("patent^2 trademark", "patent^2 trademark")]
    [InlineData("\"patent office\"^1.5", "\"patent office\"^1.5")]
    [InlineData("(patent OR design)^3", "(patent OR design)^3")]
    [InlineData("专利＾2", "专利^2")]
    [InlineData("1\\:2", "1\\:2")]
    [InlineData("a\\*", "a\\*")]
    [InlineData("\\(a\\)", "\\(a\\)")]
    [InlineData("\\AND", "\\AND")]
    [InlineData("\\+a", "\\+a")]
    [InlineData("*", "*:*")]
    [InlineData("*:*", "*:*")]
    [InlineData("*:* -peru", "*:* -peru")]
    public void Reads_what_words_can_carry(string query, string want) => Assert.Equal(want, QueryText.Of(Understood(query).Root));

    [Theory]
    [InlineData("title:patent", "title:patent")]
    [InlineData("Title: patent", "title:patent")]
    [InlineData("标题：专利", "title:专利")]
    [InlineData("標題:專利", "title:專利")]
    [InlineData("country:(乌干达 OR 秘鲁)", "country:(乌干达 OR 秘鲁)")]
    [InlineData("国家：乌干达 女企业家", "country:乌干达 女企业家")]
    [InlineData("建议：10", "recommendation:10")]
    [InlineData("expected-result:4.2", "expectedResult:4.2")]
    [InlineData("文号:CDIP/32/2", "symbol:CDIP/32/2")]
    [InlineData("-status:completed", "-status:completed")]
    [InlineData("status:-completed", "-status:completed")]
    [InlineData("title:\"patent office\"~2^3", "title:\"patent office\"~2^3")]
    [InlineData("country:*", "country:*")]
    [InlineData("year:[2013 TO 2024]", "year:[2013 TO 2024]")]
    [InlineData("年份：［2013 至 2024］", "year:[2013 TO 2024]")]
    [InlineData("year:{2013 TO 2024]", "year:{2013 TO 2024]")]
    [InlineData("year:2013..", "year:[2013 TO *]")]
    [InlineData("year:2013..2024", "year:[2013 TO 2024]")]
    [InlineData("year:>2013", "year:{2013 TO *]")]
    [InlineData("year:<=2024", "year:[* TO 2024]")]
    [InlineData("expectedResult:4.1..4.5", "expectedResult:[4.1 TO 4.5]")]
    [InlineData("2013..2024 旅游", "[2013 TO 2024] 旅游")]
    [InlineData("date:2024-04..2024-05", "date:[2024-04 TO 2024-05]")]
    [InlineData("https://www.wipo.int/tisc/", "https\\://www.wipo.int/tisc/")]
    [InlineData("12:30", "12\\:30")]
    [InlineData("IP: what is it", "IP\\: what is it")]
    [InlineData("问题：如何", "问题\\：如何")]
    public void Reads_fields_and_ranges(string query, string want) => Assert.Equal(want, QueryText.Of(Understood(query).Root));

    [Theory]
    [InlineData("\"gastronomic tourism", "gastronomic tourism", QueryRemarkKind.UnbalancedQuote, 0)]
    [InlineData("gastronomic\" tourism", "gastronomic tourism", QueryRemarkKind.UnbalancedQuote, 11)]
    [InlineData("“美食旅游", "美食旅游", QueryRemarkKind.UnbalancedQuote, 0)]
    [InlineData("美食旅游」", "美食旅游", QueryRemarkKind.UnbalancedQuote, 4)]
    [InlineData("OR peru", "peru", QueryRemarkKind.LoneOperator, 0)]
    [InlineData("peru OR", "peru", QueryRemarkKind.LoneOperator, 5)]
    [InlineData("peru AND", "peru", QueryRemarkKind.LoneOperator, 5)]
    [InlineData("AND", "*:*", QueryRemarkKind.LoneOperator, 0)]
    [InlineData("NOT", "*:*", QueryRemarkKind.LoneOperator, 0)]
    [InlineData("a OR OR b", "a OR b", QueryRemarkKind.LoneOperator, 5)]
    [InlineData("- peru", "peru", QueryRemarkKind.LoneOperator, 0)]
    [InlineData("peru +", "peru", QueryRemarkKind.LoneOperator, 5)]
    [InlineData("( peru", "peru", QueryRemarkKind.UnbalancedBracket, 0)]
    [InlineData("peru ) chile", "peru chile", QueryRemarkKind.UnbalancedBracket, 5)]
    [InlineData("[peru", "peru", QueryRemarkKind.UnbalancedBracket, 0)]
    [InlineData("peru [2] chile", "peru 2 chile", QueryRemarkKind.NotARange, 5)]
    [InlineData("title:", "title", QueryRemarkKind.FieldWithoutValue, 0)]
    [InlineData("标题： AND x", "+标题 +x", QueryRemarkKind.FieldWithoutValue, 0)]
    public void Passes_over_what_cannot_be_meant_and_says_so(string query, string want, QueryRemarkKind kind, int position)
    {
        var understood = Understood(query);
        Assert.Equal(want, QueryText.Of(understood.Root));
        Assert.Contains((kind, position), understood.Remarks.Select(remark => (remark.Kind, remark.Position)));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("()")]
    [InlineData("  　 ")]
    public void Empty_signs_ask_for_everything(string query) => Assert.IsType<Everything>(Understood(query).Root);

    [Theory]
    [InlineData("Uganda?", "Uganda?")]
    [InlineData("which projects deal with Uganda?", "which projects deal with Uganda?")]
    [InlineData("美食旅游？", "美食旅游？")]
    public void A_question_mark_at_the_end_is_what_questions_end_with(string query, string text) =>
        Assert.Equal(text, Assert.IsType<Words>(Understood(query).Root).Text);

    [Theory]
    [InlineData("author:smith", QueryFault.UnknownField, 0, "author")]
    [InlineData("peru author:smith", QueryFault.UnknownField, 5, "author")]
    [InlineData("year:[2024 TO 2013]", QueryFault.EmptyRange, 5, "2024 – 2013")]
    [InlineData("year:{2013 TO 2013]", QueryFault.EmptyRange, 5, "2013 – 2013")]
    [InlineData("[2024 TO 2013]", QueryFault.EmptyRange, 0, "2024 – 2013")]
    [InlineData("year:[abc TO 2013]", QueryFault.NotAValue, 5, "abc")]
    [InlineData("year:soon", QueryFault.NotAValue, 5, "soon")]
    [InlineData("date:2024-13", QueryFault.NotAValue, 5, "2024-13")]
    [InlineData("title:[a TO b]", QueryFault.NoRanges, 6, "title")]
    [InlineData("date:[2024-06 TO 2024-05-30]", QueryFault.EmptyRange, 5, "2024-06 – 2024-05-30")]
    public void Refuses_what_cannot_be_answered_and_says_where(string query, QueryFault fault, int position, string what) =>
        Assert.Equal(new ParsedQuery.Invalid(fault, position, what), QueryParser.Parse(query));

    [Fact]
    public void Keeps_the_place_of_each_part()
    {
        var all = Assert.IsType<AllOf>(Understood("ab \"cd ef\" -gh").Root);
        Assert.Equal([(0, 2), (3, 10), (11, 14)], all.Parts.Select(part => (part.Start, part.End)));
    }

    [Fact]
    public void Refuses_a_query_that_is_too_long() =>
        Assert.Equal(new ParsedQuery.Invalid(QueryFault.TooLong, QueryParser.MaxLength), QueryParser.Parse(new string('a', QueryParser.MaxLength + 1)));

    [Fact]
    public void Refuses_too_many_words_at_the_first_too_many() => Assert.Equal(
        new ParsedQuery.Invalid(QueryFault.TooManyClauses, 2 * QueryParser.MaxClauses),
        QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", QueryParser.MaxClauses + 1))));

    [Fact]
    public void Refuses_parentheses_too_deep_and_says_where() => Assert.Equal(
        new ParsedQuery.Invalid(QueryFault.TooDeep, QueryParser.MaxDepth),
        QueryParser.Parse(new string('(', QueryParser.MaxDepth + 1) + "a"));

    [Fact]
    public void Every_field_is_found_by_each_of_its_names_in_any_script_and_case()
    {
        foreach (var field in QueryFields.All)
        {
            foreach (var name in field.OtherNames.Append(field.Name))
                Assert.Same(field, QueryFields.Find(name.ToUpperInvariant()));
        }
    }

    private static ParsedQuery.Understood Understood(string query) => Assert.IsType<ParsedQuery.Understood>(QueryParser.Parse(query));
}
