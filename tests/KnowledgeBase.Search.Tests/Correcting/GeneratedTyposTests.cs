using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Tests.Golden;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Tests.Correcting;

/// <summary>
/// Real words with random slips, made with a fixed seed: how many are corrected back to the very word? The words are drawn evenly from all,
/// rare ones included, and the corrector sees a word alone; so the shares are a floor of what people meet with.
/// </summary>
public sealed class GeneratedTyposTests(SeedCorpus seeds)
{
    private const int Samples = 250;

    [Theory]
    [InlineData(1, 5, 0.90)]
    [InlineData(2, 9, 0.80)]
    public async Task English_words_are_corrected_back(int slips, int shortest, double atLeast)
    {
        var index = await seeds.IndexAsync();
        var words = "abcdefghijklmnopqrstuvwxyz".SelectMany(letter => index.Terms(letter.ToString(), 100_000))
            .Where(term => term.Documents > 1 && term.Term.Length >= shortest && term.Term.All(char.IsAsciiLetterLower))
            .Select(term => term.Term).Order(StringComparer.Ordinal).ToArray();
        var random = new Random(20_261_121);
        await Check($"English, {slips} slips", atLeast, () =>
        {
            var word = words[random.Next(words.Length)];
            var typed = word;
            for (var i = 0; i < slips; i++)
                typed = WithSlip(typed, random);
            return (typed, word);
        });
    }

    [Theory]
    [InlineData(false, 0.95)]
    [InlineData(true, 0.96)]
    public async Task Chinese_names_are_corrected_back_by_sound(bool near, double atLeast)
    {
        var names = ChineseNames(await seeds.StoreAsync());
        var characters = names.SelectMany(name => name).Distinct().Order().ToArray();
        var random = new Random(20_261_121);
        await Check(near ? "Chinese, one character of a near sound" : "Chinese, one character of the same sound", atLeast, () =>
        {
            while (true)
            {
                var name = names[random.Next(names.Length)];
                var at = random.Next(name.Length);
                var others = characters.Where(other => other != name[at] && SoundsLike(other, name[at], near)).ToArray();
                if (others.Length > 0)
                    return (name[..at] + others[random.Next(others.Length)] + name[(at + 1)..], name);
            }
        });
    }

    [Fact]
    public async Task No_word_of_the_documents_is_corrected()
    {
        var store = await seeds.StoreAsync();
        var corrector = await seeds.CorrectorAsync();
        var words = store.Documents()
            .SelectMany(document => store.Passages(document.Id))
            .SelectMany(passage => passage.Text.Split([' ', '\n', '，', '。', '、', '；', '（', '）', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length is > 1 and < 40 && word.EnumerateRunes().All(rune => Scripts.IsHan(rune) || Scripts.IsLatin(rune)))
            .Distinct().Order(StringComparer.Ordinal).Where((_, at) => at % 11 == 0).ToList();
        Assert.True(words.Count > 300, "There are few words.");
        Assert.Empty(words.Select(word => corrector.Correct(word, 0, TestContext.Current.CancellationToken)).OfType<Correction>());
    }

    private async Task Check(string what, double atLeast, Func<(string Typed, string Meant)> sample)
    {
        var corrector = await seeds.CorrectorAsync();
        var index = await seeds.IndexAsync();
        var (back, otherwise, left, known) = (0, 0, 0, 0);
        var wrong = new List<string>();
        while (back + otherwise + left < Samples)
        {
            var (typed, meant) = sample();
            if (typed == meant || (typed.All(char.IsAscii) && index.TermsNear(typed, 0, 1).Count > 0))
            {
                known++;
                continue;
            }

            var correction = corrector.Correct(typed, 0, TestContext.Current.CancellationToken);
            back += correction?.To == meant ? 1 : 0;
            left += correction is null ? 1 : 0;
            otherwise += correction is not null && correction.To != meant ? 1 : 0;
            if (correction?.To != meant)
                wrong.Add($"{meant} > {typed} > {correction?.To ?? "-"}");
        }

        var share = (double)back / Samples;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {share:0.000} back, {otherwise / (double)Samples:0.000} to another word, {left / (double)Samples:0.000} left; {known} were words of the documents; {string.Join("; ", wrong.Take(30))}"));
        Assert.True(share >= atLeast, $"{what}: {share:0.000} corrected back");
    }

    private static string WithSlip(string word, Random random)
    {
        var at = random.Next(word.Length);
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word.Remove(at, 1).Insert(at, letter.ToString()),
            _ when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word,
        };
    }

    private static bool SoundsLike(char a, char b, bool near)
    {
        var same = Pinyin.ReadingsOf(a).Take(1).Intersect(Pinyin.ReadingsOf(b).Take(1)).Any();
        return near
            ? !same && Pinyin.ReadingsOf(a).Take(1).Select(Pinyin.NearSound).Intersect(Pinyin.ReadingsOf(b).Take(1).Select(Pinyin.NearSound)).Any()
            : same;
    }

    /// <summary>Names of three to eight characters that the documents or the catalogue hold.</summary>
    private static string[] ChineseNames(Store.KnowledgeStore store)
    {
        var texts = string.Join('\n', store.Documents().SelectMany(document => store.Passages(document.Id)).Select(passage => passage.Text));
        return
        [
            .. CatalogueTerms.Of(store.Entities()).Concepts.SelectMany(concept => concept.Surfaces)
                .Select(surface => Normaliser.Fold(surface.Text))
                .Where(name => name.Length is >= 3 and <= 8 && name.EnumerateRunes().All(Scripts.IsHan) && texts.Contains(name, StringComparison.Ordinal))
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
