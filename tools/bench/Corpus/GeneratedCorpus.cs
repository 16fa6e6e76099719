using System.Globalization;
using System.Text;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;

namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>
/// Passages put together from clauses of the seeds by a fixed seed. Half are Chinese, three in ten hold both languages, two in ten are
/// English; <see cref="SeedText.UsualWord"/> is in three of four. Names and identifiers that follow Zipf's law make the tail of rare words.
/// </summary>
internal sealed class GeneratedCorpus : ICorpus
{
    private const double ChineseShare = 0.5;
    private const double MixedShare = 0.3;
    private const double UsualWordShare = 0.75;
    private const int Identifiers = 400_000;
    private const int Names = 60_000;

    private readonly SeedText _seeds;
    private readonly FacetDraws _facets;
    private readonly int _documents;
    private readonly ulong _seed;
    private readonly string _characters;

    public GeneratedCorpus(SeedText seeds, int documents, ulong seed)
    {
        _seeds = seeds;
        _facets = new FacetDraws(seeds);
        _documents = documents;
        _seed = seed;
        _characters = string.Concat(seeds.Other.SelectMany(clause => clause).Where(c => c is >= '\u4e00' and < '\ua000').Distinct().Order());
        Name = string.Create(CultureInfo.InvariantCulture, $"{documents:N0} passages generated from the seeds, seed {seed}");
        Schema = IndexLayout.Schema with { Version = "bench-2", FacetFields = _facets.Names };
    }

    public string Name { get; }

    public IndexSchema Schema { get; }

    public IEnumerable<SourceDocument> Documents() => Enumerable.Range(0, _documents).Select(Document);

    private SourceDocument Document(int number)
    {
        var draws = Draws.For(_seed, number);
        var which = draws.Share();
        var chinese = which < ChineseShare + MixedShare;
        var english = which >= ChineseShare;
        var (facets, date) = _facets.Draw(draws, chinese ? english ? ["zh", "en"] : ["zh"] : ["en"]);
        var texts = new Dictionary<string, IReadOnlyList<string>>
        {
            [IndexLayout.Heading] = [.. Enumerable.Range(0, draws.Between(1, 2)).Select(_ => Heading(draws, chinese))],
            [IndexLayout.Body] = [Label(draws), Body(draws, chinese, english)],
        };
        if (facets["kind"][0] != "passage")
            texts.Add(IndexLayout.Name, [Heading(draws, chinese)]);
        return new SourceDocument { Id = string.Create(CultureInfo.InvariantCulture, $"passage:{number:D8}"), Texts = texts, Facets = facets, Date = date };
    }

    private string Heading(Draws draws, bool chinese) => draws.Of(chinese ? _seeds.ChineseHeadings : _seeds.EnglishHeadings);

    private static string Label(Draws draws) => string.Create(CultureInfo.InvariantCulture, $"{1 + draws.Zipf(200)}.");

    private string Body(Draws draws, bool chinese, bool english)
    {
        var usual = chinese && draws.Chance(UsualWordShare / (ChineseShare + MixedShare));
        var clauses = draws.Between(4, 12);
        var usualAt = usual ? draws.Below(clauses) : -1;
        var text = new StringBuilder();
        for (var i = 0; i < clauses; i++)
        {
            if (i == usualAt)
                text.Append(draws.Of(_seeds.Usual));
            else if (english && (!chinese || draws.Chance(0.5)))
                text.Append(draws.Of(_seeds.English));
            else
                text.Append(draws.Of(usual && draws.Chance(0.1) ? _seeds.Usual : _seeds.Other));
        }

        for (var rare = draws.Below(3); rare > 0; rare--)
            text.Append(' ').Append(Identifier(draws.Zipf(Identifiers)));
        if (chinese && draws.Chance(0.5))
            text.Append(NameOf(draws.Zipf(Names)));
        return text.ToString();
    }

    /// <summary>A code such as people give to projects, files and contracts: letters and digits, one word to the analyser.</summary>
    private static string Identifier(int number)
    {
        var draws = Draws.For(0xC0DE, number);
        Span<char> word = stackalloc char[draws.Between(5, 8)];
        for (var i = 0; i < word.Length; i++)
            word[i] = i < 2 ? (char)('a' + draws.Below(26)) : (char)('0' + draws.Below(10));
        return word.ToString();
    }

    /// <summary>A name of three characters, as Chinese writes foreign ones.</summary>
    private string NameOf(int number)
    {
        var draws = Draws.For(0x4A3E, number);
        return string.Create(3, (draws, _characters), static (name, source) =>
        {
            foreach (ref var character in name)
                character = source._characters[source.draws.Below(source._characters.Length)];
        });
    }
}
