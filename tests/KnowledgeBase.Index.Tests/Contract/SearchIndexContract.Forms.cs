namespace KnowledgeBase.Index.Tests.Contract;

public abstract partial class SearchIndexContract
{
    private static readonly Query[] _formQueries =
    [
        new TermQuery("~cat"),
        new TermQuery("~cat", "title"),
        new TermQuery("~dog"),
        new TermQuery("cats"),
        new PhraseQuery(["~cat", "~dog"]),
        new PhraseQuery(["the", "~cat", "and"], 0, "body"),
        new PhraseQuery(["~dog", "~cat"], 3),
        new PhraseQuery(["~cat", "do"], LastIsPrefix: true),
        new BooleanQuery { Must = [new TermQuery("~cat")], MustNot = [new TermQuery("~dog", "title")] },
        new DisjunctionMaxQuery([new TermQuery("cats"), new BoostQuery(new TermQuery("~cat"), 0.7)], 0.1),
    ];

    /// <summary>The form of every word written out as a token at its position, in an index without forms, is what forms have to equal: matches, order, scores, counts.</summary>
    [Fact]
    public void Forms_find_and_score_as_if_they_were_tokens_at_the_positions_of_their_words()
    {
        var documents = DocumentsWithForms();
        var formed = Open(Schema with { FormOf = FormOfAnimal });
        Directory.CreateDirectory(Path.Combine(Folder, "written"));
        var written = Open(Schema with { FormOf = null }, "written");
        Commit(formed, 1, documents);
        Commit(written, 1, [.. documents.Select(WithFormsWritten)]);
        foreach (var query in _formQueries)
        {
            var request = new SearchRequest { Query = query, Size = 100, Facets = ["country"] };
            var (expected, found) = (Search(written, request), Search(formed, request));
            Assert.NotEqual(0, expected.Total);
            Assert.Equal(expected.Hits.Select(hit => (hit.Key, hit.Score)), found.Hits.Select(hit => (hit.Key, hit.Score)));
            Assert.Equal(expected.Facets["country"], found.Facets["country"]);
        }
    }

    [Fact]
    public void A_form_finds_words_that_come_after_it_was_asked_for()
    {
        var index = Open(Schema with { FormOf = FormOfAnimal });
        Assert.Empty(Keys(index, new TermQuery("~cat")));
        Commit(index, 1, Document("one", "cat"));
        Assert.Equal(["one"], Keys(index, new TermQuery("~cat")));
        Commit(index, 2, Document("two", "cats"), Document("three", "catty"), Document("none", "dogs"));
        Assert.Equal(["one", "three", "two"], Keys(index, new TermQuery("~cat")).Order(StringComparer.Ordinal));
        using (var writer = index.BeginWrite())
        {
            writer.Delete("two");
            writer.Put(Document("one", "dog"));
            writer.Commit(3);
        }

        Assert.Equal(["three"], Keys(index, new TermQuery("~cat")));
        index.Dispose();
        index = Open(Schema with { FormOf = FormOfAnimal });
        Assert.Equal(["three"], Keys(index, new TermQuery("~cat")));
        Assert.Equal(["none", "one"], Keys(index, new TermQuery("~dog")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_abandoned_batch_leaves_no_forms_and_the_next_one_notes_them()
    {
        var index = Open(Schema with { FormOf = FormOfAnimal });
        using (var abandoned = index.BeginWrite())
            abandoned.Put(Document("one", "cats"));
        Commit(index, 1, Document("two", "cats"));
        Assert.Equal(["two"], Keys(index, new TermQuery("~cat")));
    }

    [Fact]
    public void A_form_that_is_a_word_as_well_finds_both_and_a_position_with_both_counts_once()
    {
        var index = Open(Schema with { FormOf = term => term == "better" ? "good" : null });
        Commit(index, 1, Document("both", "good|better x"), Document("form", "better x"), Document("word", "good x"), Document("none", "x"));
        var hits = Search(index, new SearchRequest { Query = new TermQuery("good"), Size = 10 }).Hits;
        Assert.Equal(["both", "form", "word"], hits.Select(hit => hit.Key));
        Assert.Single(hits.Select(hit => hit.Score).Distinct());
        Assert.Equal(["both", "form"], Keys(index, new TermQuery("better")));
    }

    [Fact]
    public void Forms_are_no_words_to_prefixes_patterns_and_lists_of_terms()
    {
        var index = Open(Schema with { FormOf = FormOfAnimal });
        Commit(index, 1, Document("one", "cat cats dogs"));
        Assert.Equal(["cat", "cats", "dogs"], index.Terms("", 10).Select(term => term.Term));
        Assert.Empty(index.TermsNear("~cat", 0, 10));
        Assert.Empty(Keys(index, new PrefixQuery("~")));
        Assert.Empty(Keys(index, new WildcardQuery("~*")));
        Assert.Empty(Keys(index, new PhraseQuery(["cat", "~cat"], LastIsPrefix: true)));
    }

    private static string? FormOfAnimal(string term) =>
        term.StartsWith("cat", StringComparison.Ordinal) ? "~cat" : term.StartsWith("dog", StringComparison.Ordinal) ? "~dog" : null;

    private static IndexDocument[] DocumentsWithForms()
    {
        string[] words = ["the", "cat", "cats", "catty", "and", "dog", "dogs", "dogged", "x", "do"];
        var random = new Random(5);
        return
        [
            .. Enumerable.Range(0, 60).Select(i => Document($"k{i:00}", Text(14), Text(4)) with
            {
                Facets = new Dictionary<string, IReadOnlyList<string>> { ["country"] = [$"c{i % 3}"] },
            }),
        ];

        string Text(int most) => string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => words[random.Next(words.Length)]));
    }

    private static IndexDocument WithFormsWritten(IndexDocument document) => document with
    {
        Text = document.Text.ToDictionary(field => field.Key, field => (IReadOnlyList<IndexToken>)
        [
            .. field.Value.SelectMany(token => FormOfAnimal(token.Term) is { } form ? [token, new IndexToken(form, SamePosition: true)] : new[] { token }),
        ]),
    };
}
