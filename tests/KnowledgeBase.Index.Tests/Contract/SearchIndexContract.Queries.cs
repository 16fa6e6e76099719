namespace KnowledgeBase.Index.Tests.Contract;

public abstract partial class SearchIndexContract
{
    [Fact]
    public void A_term_finds_the_documents_that_hold_it_in_any_field_or_in_the_one_named()
    {
        var index = Filled(Document("a", "patent law"), Document("b", "law", "patent"), Document("c", "trade"));
        Assert.Equal(["a", "b"], Keys(index, new TermQuery("patent")).Order());
        Assert.Equal(["b"], Keys(index, new TermQuery("patent", "title")));
        Assert.Empty(Keys(index, new TermQuery("Patent")));
        Assert.Empty(Keys(index, new TermQuery("paten")));
    }

    [Fact]
    public void The_score_is_BM25_over_weighted_fields_as_computed_by_hand()
    {
        var index = Filled(Document("a", "x y x", "x"), Document("b", "x", "z z"), Document("c", "y"));

        // Lengths: a 3 + 2.5 = 5.5, b 1 + 5 = 6, c 1; average 12.5 / 3. Frequencies of x: a 2 + 2.5 = 4.5, b 1. idf = ln(1 + 1.5 / 2.5).
        var idf = Math.Log(1.6);
        var a = idf * 4.5 / (4.5 + (1.2 * (0.25 + (0.75 * 5.5 * 3 / 12.5))));
        var b = idf / (1 + (1.2 * (0.25 + (0.75 * 6 * 3 / 12.5))));
        var hits = Search(index, new SearchRequest { Query = new TermQuery("x") }).Hits;
        Assert.Equal(["a", "b"], hits.Select(h => h.Key));
        Assert.Equal(a, hits[0].Score, 1e-12);
        Assert.Equal(b, hits[1].Score, 1e-12);
    }

    [Fact]
    public void A_phrase_wants_its_terms_one_behind_the_other_in_one_field()
    {
        var index = Filled(
            Document("a", "green patent law"),
            Document("b", "law patent"),
            Document("c", "patent", "law"),
            Document("d", "patent x law"));
        Assert.Equal(["a"], Keys(index, new PhraseQuery(["patent", "law"])));
        Assert.Equal(["b"], Keys(index, new PhraseQuery(["law", "patent"])));
        Assert.Equal(["a"], Keys(index, new PhraseQuery(["green", "patent", "law"], Field: "body")));
        Assert.Empty(Keys(index, new PhraseQuery(["green", "patent", "law"], Field: "title")));
        Assert.Equal(["a", "b", "d"], Keys(index, new PhraseQuery(["patent", "law"], Slop: 1)).Order());
        Assert.Equal(["a", "c", "d", "b"], Keys(index, new PhraseQuery(["patent"])).Order().OrderBy(k => k == "b"));
    }

    [Fact]
    public void Slop_is_a_window_as_long_as_the_phrase_and_the_slop_together()
    {
        var index = Filled(Document("a", "p 1 q 2 r"), Document("b", "p q r"), Document("c", "r 1 q p"), Document("d", "p 1 2 q 3 r"));
        Assert.Equal(["b", "c"], Keys(index, new PhraseQuery(["p", "q", "r"], Slop: 1)).Order());
        Assert.Equal(["a", "b", "c"], Keys(index, new PhraseQuery(["p", "q", "r"], Slop: 2)).Order());
        Assert.Equal(["a", "b", "c", "d"], Keys(index, new PhraseQuery(["p", "q", "r"], Slop: 3)).Order());
    }

    [Fact]
    public void The_longest_phrases_allowed_are_found()
    {
        string[] words = [.. Enumerable.Range(0, 1024).Select(i => $"w{i % 700}")];
        var index = Filled(Document("whole", string.Join(' ', words)), Document("part", string.Join(' ', words[..1000])));
        Assert.Equal(["whole"], Keys(index, new PhraseQuery(words)));
        Assert.Contains("whole", Keys(index, new PhraseQuery([.. words.Reverse()], Slop: 10_000)));
        Assert.Throws<ArgumentException>(() => Keys(index, new PhraseQuery([.. words, "w"])));
    }

    [Fact]
    public void Terms_at_one_position_take_part_in_phrases_alike()
    {
        var index = Filled(Document("a", "granting|grant patents|patent fast"));
        Assert.Equal(["a"], Keys(index, new PhraseQuery(["grant", "patents", "fast"])));
        Assert.Equal(["a"], Keys(index, new PhraseQuery(["granting", "patent", "fast"])));
        Assert.Empty(Keys(index, new PhraseQuery(["granting", "grant"])));
        Assert.Empty(Keys(index, new PhraseQuery(["grant", "fast"])));
    }

    [Fact]
    public void A_prefix_finds_all_its_terms_and_adds_their_frequencies()
    {
        var index = Filled(Document("a", "work worker x"), Document("b", "work x x"), Document("c", "wor x x"));
        Assert.Equal(["a", "b"], Keys(index, new PrefixQuery("work")));
        Assert.Equal(["a"], Keys(index, new PrefixQuery("worke")));
        Assert.Empty(Keys(index, new PrefixQuery("work", "title")));
        Assert.Equal(3, Keys(index, new PrefixQuery("w")).Length);
    }

    [Fact]
    public void Han_terms_are_terms_like_any_other()
    {
        var index = Filled(Document("a", "知识 识产 产权"), Document("b", "知识 权"));
        Assert.Equal(["a"], Keys(index, new PhraseQuery(["知识", "识产", "产权"])));
        Assert.Equal(["a", "b"], Keys(index, new PrefixQuery("知")).Order());
        Assert.Equal(["b"], Keys(index, new TermQuery("权")));
    }

    [Fact]
    public void Boolean_clauses_do_what_they_say()
    {
        var index = Filled(Document("1", "a"), Document("2", "a b"), Document("3", "a b c"), Document("4", "b c"), Document("5", "d"));
        Query a = new TermQuery("a"), b = new TermQuery("b"), c = new TermQuery("c");
        Assert.Equal(["2", "3"], Keys(index, new BooleanQuery { Must = [a, b] }).Order());
        Assert.Equal(["1", "2", "3", "4"], Keys(index, new BooleanQuery { Should = [a, b] }).Order());
        Assert.Equal(["1", "2"], Keys(index, new BooleanQuery { Must = [a], MustNot = [c] }).Order());
        Assert.Equal(["2", "3", "4"], Keys(index, new BooleanQuery { Should = [a, b, c], MinimumShouldMatch = 2 }).Order());
        Assert.Equal(["1", "2", "3"], Keys(index, new BooleanQuery { Must = [a], Should = [b] }).Order());
        Assert.Equal(["2", "3"], Keys(index, new BooleanQuery { Filter = [a], Should = [b], MinimumShouldMatch = 1 }).Order());
        Assert.Empty(Keys(index, new BooleanQuery { MustNot = [a] }));
        Assert.Empty(Keys(index, new BooleanQuery()));
        Assert.Equal(["4", "5"], Keys(index, new BooleanQuery { MustNot = [a], MinimumShouldMatch = 0 }));
        Assert.Empty(Keys(index, new BooleanQuery { Should = [a, b], MinimumShouldMatch = 3 }));
    }

    [Fact]
    public void A_filter_clause_restricts_without_scoring()
    {
        var index = Filled(Document("1", "a b"), Document("2", "a"));
        var plain = Search(index, new SearchRequest { Query = new TermQuery("a") }).Hits.Single(h => h.Key == "1");
        var filtered = Search(index, new SearchRequest { Query = new BooleanQuery { Must = [new TermQuery("a")], Filter = [new TermQuery("b")] } });
        Assert.Equal(plain.Score, Assert.Single(filtered.Hits).Score);
        var onlyFilter = Search(index, new SearchRequest { Query = new BooleanQuery { Filter = [new TermQuery("b")] } });
        Assert.Equal(0, Assert.Single(onlyFilter.Hits).Score);
    }

    [Fact]
    public void Keys_all_and_none_are_queries_too()
    {
        var index = Filled(Document("1", "a"), Document("2"), Document("3"));
        Assert.Equal(["1", "2", "3"], Keys(index, new MatchAllQuery()));
        Assert.Empty(Keys(index, new MatchNoneQuery()));
        Assert.Equal(["1", "3"], Keys(index, new KeysQuery(["3", "nobody", "1", "3"])));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a\"b")]
    [InlineData("*")]
    [InlineData("x*")]
    [InlineData("NEAR(")]
    [InlineData("{c0}")]
    [InlineData("c0:x")]
    [InlineData("^x")]
    [InlineData("AND")]
    [InlineData("-x")]
    [InlineData("'; DROP TABLE documents; --")]
    [InlineData("%_\\")]
    [InlineData("😀")]
    public void What_stands_in_a_term_is_never_syntax(string term)
    {
        var whole = term.Replace(' ', '_');
        var index = Filled(Document("it", $"x {whole} y"), Document("other", "x y near and"));
        Assert.Equal(["it"], Keys(index, new TermQuery(whole)));
        Assert.Equal(["it"], Keys(index, new TermQuery(whole, "body")));
        Assert.Equal(["it"], Keys(index, new PrefixQuery(whole)));
        Assert.Equal(["it"], Keys(index, new PhraseQuery(["x", whole, "y"])));
        Assert.Equal(["it"], Keys(index, new PhraseQuery(["y", whole], Slop: 1)));
        Assert.Empty(Keys(index, new TermQuery(whole, "title")));
        Assert.Contains(new TermCount(whole, 1), index.Terms(whole, 10));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x y")]
    [InlineData("x\u001fy")]
    [InlineData("x\0y")]
    [InlineData("x\u3000")]
    [InlineData("\n")]
    public void What_cannot_be_a_term_is_refused_from_documents_and_found_nowhere(string term)
    {
        var index = Filled(Document("a", "x y"));
        using (var writer = index.BeginWrite())
        {
            var document = new IndexDocument
            {
                Key = "b",
                Text = new Dictionary<string, IReadOnlyList<IndexToken>> { ["body"] = [new IndexToken(term)] },
            };
            Assert.Throws<ArgumentException>(() => writer.Put(document));
        }

        Assert.Empty(Keys(index, new TermQuery(term)));
        Assert.Empty(Keys(index, new PhraseQuery(["x", term])));
        Assert.Empty(Keys(index, new PhraseQuery([term, "y"], Slop: 4)));
    }

    [Fact]
    public void The_last_term_of_a_phrase_may_be_a_prefix()
    {
        var index = Filled(Document("a", "ip 知识 识产"), Document("b", "ip 知"), Document("c", "ip x 知识"));
        Assert.Equal(["a", "b"], Keys(index, new PhraseQuery(["ip", "知"], LastIsPrefix: true)).Order());
        Assert.Equal(["a", "b", "c"], Keys(index, new PhraseQuery(["知"], LastIsPrefix: true)).Order());
        Assert.Throws<ArgumentException>(() => Keys(index, new PhraseQuery(["ip", "知"], Slop: 1, LastIsPrefix: true)));
    }

    [Fact]
    public void Patterns_and_near_terms_find_the_documents_of_all_terms_they_stand_for()
    {
        var index = Filled(Document("1", "patent"), Document("2", "patents"), Document("3", "patient"), Document("4", "a*b"));
        Assert.Equal(["1", "2"], Keys(index, new WildcardQuery("*tent*")).Order());
        Assert.Equal(["3"], Keys(index, new WildcardQuery("p?t?ent")));
        Assert.Equal(["4"], Keys(index, new WildcardQuery("a\\*b")));
        Assert.Equal(["1", "2", "3"], Keys(index, new FuzzyQuery("patent")).Order());
        Assert.Equal(["1"], Keys(index, new FuzzyQuery("paetnt")));
        Assert.Equal(["1", "2"], Keys(index, new FuzzyQuery("paetnt", 2)).Order());
        Assert.Empty(Keys(index, new FuzzyQuery("batent", 1, 1)));
        Assert.Empty(Keys(index, new WildcardQuery("*", "title")));
    }

    [Fact]
    public void A_pattern_that_fits_too_many_terms_is_refused_with_the_limit()
    {
        var index = Filled(Document("1", string.Join(' ', Enumerable.Range(0, WildcardQuery.MostTerms + 1).Select(i => $"w{i}x"))));
        Assert.Equal(WildcardQuery.MostTerms, Assert.Throws<TooManyTermsException>(() => Keys(index, new WildcardQuery("w*x"))).Limit);
        Assert.Equal(["1"], Keys(index, new WildcardQuery("w1*x")));
        Assert.Equal(["1"], Keys(index, new PrefixQuery("w")));
    }

    /// <summary>The formula of the documentation, with numbers put in by hand.</summary>
    [Fact]
    public void A_score_is_what_the_formula_gives()
    {
        var index = Filled(Document("a", "x x y", "x"), Document("b", "x y"), Document("c", "y y y y"));

        // Weighted lengths: a 3 + 2.5, b 2, c 4, on average 11.5 / 3. x stands in 2 of 3 documents, in a 2 + 2.5 times.
        var idf = Math.Log(1 + ((3 - 2 + 0.5) / (2 + 0.5)));
        var a = 4.5 / (4.5 + (1.2 * (0.25 + (0.75 * 5.5 / (11.5 / 3)))));
        var b = 1 / (1 + (1.2 * (0.25 + (0.75 * 2 / (11.5 / 3)))));
        var hits = Search(index, new SearchRequest { Query = new TermQuery("x") }).Hits;
        Assert.Equal(["a", "b"], hits.Select(h => h.Key));
        Assert.Equal(idf * a, hits[0].Score, 1e-12);
        Assert.Equal(idf * b, hits[1].Score, 1e-12);
    }
}
