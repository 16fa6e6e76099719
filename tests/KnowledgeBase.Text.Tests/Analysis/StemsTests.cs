namespace KnowledgeBase.Text.Tests.Analysis;

public sealed class StemsTests
{
    [Theory]
    [InlineData("projects", "~project")]
    [InlineData("project", "~project")]
    [InlineData("of", "~of")]
    [InlineData("h2o", null)]
    [InlineData("4.2", null)]
    [InlineData("知识", null)]
    [InlineData("", null)]
    public void Only_words_of_latin_letters_have_a_stem(string term, string? stem) => Assert.Equal(stem, Stems.Of(term));

    /// <summary>The index finds stems by this function, queries take them from the analyzer: both have to say the same of every word.</summary>
    [Fact]
    public void The_stem_of_a_term_is_the_one_the_analyzer_writes_beside_it() => RandomTexts.Check(text =>
    {
        foreach (var forms in Analyzers.Default.Analyze(text + " organizations patented").GroupBy(token => token.Position))
        {
            var word = forms.First();
            Assert.Equal(forms.Where(form => form.Form == TokenForm.Stem).Select(form => form.Term).SingleOrDefault(), Stems.Of(word.Term));
        }
    });
}
