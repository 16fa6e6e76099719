using System.Globalization;
using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Tests.QueryLanguage;

public sealed class QueryTextTests
{
    private const string Nasty = "ab 知识权\"“”「」『』《》()（）[]［］{}+-！!*＊\\&|ANDORTO：:~～^＾?？._,、#0129@<>=\t\u200b\ud83d\ude00é\u0301\0";

    [Fact]
    public void What_is_written_is_read_back_as_the_same_tree()
    {
        var random = new Random(20240216);
        for (var run = 0; run < 20_000; run++)
        {
            var tree = RandomTrees.Tree(random, depth: 3);
            var written = QueryText.Of(tree);
            if (written.Length > QueryParser.MaxLength || QueryParser.Parse(written) is ParsedQuery.Invalid { Fault: QueryFault.TooDeep or QueryFault.TooManyClauses })
                continue;
            var read = QueryParser.Parse(written);
            var understood = Assert.IsType<ParsedQuery.Understood>(read);
            Assert.True(Shape(tree) == Shape(understood.Root), $"{Shape(tree)}\n{written}\n{Shape(understood.Root)}");
            Assert.Empty(understood.Remarks);
        }
    }

    [Fact]
    public void Any_text_is_read_without_an_exception_and_its_tree_written_and_read_again()
    {
        var random = new Random(20241121);
        var understoodCount = 0;
        for (var run = 0; run < 100_000; run++)
        {
            var query = string.Create(random.Next(0, 48), random, static (span, source) =>
            {
                foreach (ref var c in span)
                    c = source.Next(20) == 0 ? (char)source.Next(0x10000) : Nasty[source.Next(Nasty.Length)];
            });
            if (QueryParser.Parse(query) is not ParsedQuery.Understood understood)
                continue;
            understoodCount++;
            Assert.All(understood.Remarks, remark => Assert.InRange(remark.Position, 0, query.Length));
            var written = QueryText.Of(understood.Root);
            if (written.Length > QueryParser.MaxLength)
                continue;
            if (QueryParser.Parse(written) is not ParsedQuery.Understood again)
                Assert.Fail($"{query}\n{written}");
            else
                Assert.True(Shape(understood.Root) == Shape(again.Root), $"{query}\n{Shape(understood.Root)}\n{written}\n{Shape(again.Root)}");
        }

        Assert.True(understoodCount > 80_000, $"Only {understoodCount} were understood.");
    }

    /// <summary>The tree without positions.</summary>
    private static string Shape(Expression expression) => expression switch
    {
        Everything => "everything",
        Words words => $"words<{words.Text}>",
        Phrase phrase => $"phrase<{phrase.Text}>{phrase.Slop}",
        Prefix prefix => $"prefix<{prefix.Text}>",
        Wildcard wildcard => $"wildcard<{wildcard.Pattern}>",
        Fuzzy fuzzy => $"fuzzy<{fuzzy.Text}>{fuzzy.Edits}",
        ValueRange range => $"range<{range.From}|{range.To}|{range.IncludesFrom}|{range.IncludesTo}>",
        InField inField => $"{inField.Field}<{Shape(inField.Inner)}>",
        Boosted boosted => string.Create(CultureInfo.InvariantCulture, $"boosted<{Shape(boosted.Inner)}>{boosted.Factor}"),
        Required required => $"required<{Shape(required.Inner)}>",
        Not not => $"not<{Shape(not.Inner)}>",
        AllOf all => $"all<{string.Join(';', all.Parts.Select(Shape))}>",
        AnyOf any => $"any<{string.Join(';', any.Parts.Select(Shape))}>",
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };
}
