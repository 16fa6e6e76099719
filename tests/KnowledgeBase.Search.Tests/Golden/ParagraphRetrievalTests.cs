using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Documents;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Search.Tests.Golden;

/// <summary>
/// XQuAD (Artetxe and others, 2020; CC BY-SA 4.0) as a second, general check: is the paragraph found that a question was asked of? The data
/// is not part of the repository; <c>KB_RETRIEVAL</c> names the folder that holds it (see docs/golden-set.md).
/// </summary>
public sealed class ParagraphRetrievalTests
{
    private const int Depth = 10;

    [Theory]
    [InlineData("xquad_en", "en", 0.95)]
    [InlineData("xquad_zh", "zh", 0.95)]
    public void The_paragraph_a_question_was_asked_of_is_found(string set, string language, double atLeast)
    {
        if (Environment.GetEnvironmentVariable("KB_RETRIEVAL") is not { Length: > 0 } folder)
        {
            Assert.Skip("KB_RETRIEVAL names no folder.");
            return;
        }

        var data = Path.Combine(folder, set);
        var wanted = File.ReadLines(Path.Combine(data, "qrels.tsv")).Skip(1).Select(line => line.Split('\t')).ToLookup(line => line[0], line => line[1]);
        var (successes, reciprocal, asked) = (0, 0.0, 0);
        using var corpus = new ParagraphCorpus(Read(data, "corpus.jsonl"), language);
        foreach (var (id, question) in Read(data, "queries.jsonl"))
        {
            var place = corpus.Find(question, Depth).Index().Where(found => wanted[id].Contains(found.Item)).Select(found => found.Index + 1).FirstOrDefault();
            asked++;
            successes += place > 0 ? 1 : 0;
            reciprocal += place > 0 ? 1.0 / place : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{set}: {asked} questions, success@{Depth} {(double)successes / asked:0.000}, MRR {reciprocal / asked:0.000}"));
        Assert.True((double)successes / asked >= atLeast, $"success@{Depth} is {(double)successes / asked:0.000}");
    }

    private static IEnumerable<(string Id, string Text)> Read(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!));

    /// <summary>One document whose passages are the paragraphs.</summary>
    private sealed class ParagraphCorpus : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("kb-paragraphs-").FullName;
        private readonly KnowledgeStore store;
        private readonly SqliteSearchIndex index;
        private readonly SearchService service;
        private readonly string language;

        public ParagraphCorpus(IEnumerable<(string Id, string Text)> paragraphs, string language)
        {
            this.language = language;
            store = KnowledgeStore.Open(folder, StoreAccess.ReadWrite, TimeProvider.System);
            index = SqliteSearchIndex.Open(Path.Combine(folder, "search.db"), IndexLayout.Schema);
            service = new SearchService(store, index, TimeProvider.System);
            var passages = paragraphs
                .Select(paragraph => new Passage
                {
                    Locator = paragraph.Id,
                    Kind = PassageKind.Paragraph,
                    Text = paragraph.Text,
                    Source = new(0, paragraph.Text.Length),
                })
                .ToList();
            var document = new StoredDocument
            {
                Id = "paragraphs",
                Title = new("段落", "Paragraphs"),
                Language = language,
                Type = "other",
                FileName = "paragraphs.txt",
                ContentHash = "paragraphs",
            };
            var entry = new LedgerEntry("paragraphs", "paragraphs", "added", null, "paragraphs", TimeProvider.System.GetUtcNow());
            store.PutDocument(document, string.Join('\n', passages.Select(passage => passage.Text)), passages, [], "none", entry);
            new IndexFollower(store, index).CatchUp();
        }

        public IEnumerable<string> Find(string question, int size)
        {
            var search = new SearchQuery { Text = question, Size = size, Facets = [], Language = language };
            var answer = Assert.IsType<SearchAnswer>(service.Search(search, TestContext.Current.CancellationToken));
            return answer.Hits.Select(hit => hit.Locator ?? hit.Id);
        }

        public void Dispose()
        {
            index.Dispose();
            store.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}
