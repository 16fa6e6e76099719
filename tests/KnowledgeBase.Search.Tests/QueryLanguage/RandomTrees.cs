using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Tests.QueryLanguage;

/// <summary>Trees as the parser makes them: no two runs of words side by side, nothing negated or required twice, no everything beside something.</summary>
internal static class RandomTrees
{
    private static readonly string[] Words =
        ["patent", "知识产权", "IP-TAD", "CDIP/32/2", "AND", "or", "NOT", "+a", "-b", "!c", "a:b", "标题：x", "(", "]", "a*b", "q?z", "\\", "\"", "“", "《x》", "a&&b", "&",
            "a~1", "b^2", "1..5", "2013..2014", "..", "<5", "é", "ＡＮＤ", "＊", "\ud83d\ude00"];

    public static Expression Tree(Random random, int depth) => depth == 0 || random.Next(3) == 0 ? Leaf(random) : random.Next(5) switch
    {
        0 => new AllOf(Parts(random, depth), 0, 0),
        1 => new AnyOf([.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Signed(random, depth - 1))], 0, 0),
        2 => new InField("title", NotInField(Tree(random, depth - 1)), 0, 0),
        3 => new Boosted(Unsigned(Tree(random, depth - 1)), random.Next(0, 40) / 4.0, 0, 0),
        _ => Signed(random, depth - 1),
    };

    private static Expression Leaf(Random random) => random.Next(8) switch
    {
        0 => new Phrase(Text(random), random.Next(3), 0, 0),
        1 => new Prefix(Word(random), 0, 0),
        2 => new Wildcard(random.Next(2) == 0 ? "a*b" : "\\**x?y", 0, 0),
        3 => new Fuzzy(Word(random), random.Next(1, 3), 0, 0),
        4 => new InField("year", new ValueRange("2013", random.Next(2) == 0 ? null : "2024", random.Next(2) == 0, true, 0, 0), 0, 0),
        _ => new Words(Text(random), 0, 0),
    };

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random)));

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    private static List<Expression> Parts(Random random, int depth)
    {
        var parts = new List<Expression>();
        while (parts.Count < 2 || random.Next(3) == 0)
        {
            var part = Signed(random, depth - 1);
            if (part is not Search.QueryLanguage.Words || parts is not [.., Search.QueryLanguage.Words])
                parts.Add(part);
        }

        return parts;
    }

    private static Expression Signed(Random random, int depth)
    {
        var inner = Tree(random, depth);
        return random.Next(4) switch { 0 => new Not(Unsigned(inner), 0, 0), 1 => new Required(Unsigned(inner), 0, 0), _ => inner };
    }

    private static Expression Unsigned(Expression expression) => expression switch
    {
        Not not => Unsigned(not.Inner),
        Required required => Unsigned(required.Inner),
        Boosted boosted => Unsigned(boosted.Inner),
        _ => expression,
    };

    private static Expression NotInField(Expression expression) => expression is InField inField ? NotInField(inField.Inner) : expression is ValueRange ? new Words("x", 0, 0) : expression;
}
