using KnowledgeBase.Ingest;
using KnowledgeBase.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace KnowledgeBase.Search.Tests.Golden;

/// <summary>The glossary's own order: what a search is widened by has to mean one thing.</summary>
public sealed class GlossaryTests
{
    private static readonly List<Entry> Entries = Read();

    [Fact]
    public void Holds_the_terms_of_the_field() => Assert.True(Entries.Count >= 420, $"{Entries.Count} concepts");

    [Fact]
    public void Gives_every_concept_its_own_id() => Assert.Distinct(Entries.Select(entry => entry.Id));

    [Fact]
    public void Names_every_concept_in_Chinese_characters_and_in_English() => Assert.All(Entries, entry =>
    {
        Assert.NotEmpty(entry.Zh);
        Assert.NotEmpty(entry.En);
        Assert.Contains(entry.Zh[0].EnumerateRunes(), Scripts.IsHan);
        Assert.DoesNotContain(entry.En.SelectMany(name => name.EnumerateRunes()), Scripts.IsHan);
    });

    /// <summary>Case, width, script and hyphens do not tell names apart in a search, so they do not here.</summary>
    [Fact]
    public void Gives_no_name_to_two_concepts()
    {
        var shared = Entries
            .SelectMany(entry => entry.Zh.Concat(entry.En).Select(name => (Key: KeyOf(name), entry.Id, Name: name)))
            .GroupBy(name => name.Key)
            .Where(names => names.Select(name => name.Id).Distinct().Count() > 1)
            .Select(names => string.Join(", ", names.Select(name => $"{name.Name} ({name.Id})")));
        Assert.Empty(shared);
    }

    /// <summary>An abbreviation that reads as a common word would widen every search for the word. WHO is told from who by its case.</summary>
    [Fact]
    public void Has_no_abbreviation_that_English_texts_use_as_a_word()
    {
        var documents = (SeedFolder.Find() ?? throw new DirectoryNotFoundException("There is no folder 'seeds' above the tests.")).Documents;
        var words = Directory.GetFiles(documents, "*.en.txt")
            .SelectMany(file => File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.Trim('(', ')', ',', '.', ';', ':', '“', '”'))
            .Where(word => word.Length > 1 && word.All(char.IsAsciiLetterLower))
            .ToHashSet();
        Assert.True(words.Count > 500, "The English texts have few words.");
        var ambiguous = Entries.SelectMany(entry => entry.En)
            .Where(name => name.Length <= 6 && name.All(char.IsAsciiLetterUpper) && name != "WHO" && words.Contains(name.ToLowerInvariant()));
        Assert.Empty(ambiguous);
    }

    private static string KeyOf(string name) => string.Join(' ', Analyzers.ForName("single").Analyze(name).Select(token => token.Term));

    private static List<Entry> Read()
    {
        var seeds = SeedFolder.Find() ?? throw new DirectoryNotFoundException("There is no folder 'seeds' above the tests.");
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        return yaml.Deserialize<Glossary>(File.ReadAllText(Path.Combine(seeds.Catalogue, "glossary.yaml"))).Entries;
    }

    private sealed class Glossary
    {
        public List<Entry> Entries { get; set; } = [];
    }

    private sealed class Entry
    {
        public string Id { get; set; } = "";

        public List<string> Zh { get; set; } = [];

        public List<string> En { get; set; } = [];
    }
}
