using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Benchmarks.Corpus;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Benchmarks.Exporting;

/// <summary>Fills a data folder with passages put together from clauses of the seeds by a fixed seed, all of which hold one word, so that a search finds them all.</summary>
internal static class SyntheticStore
{
    /// <summary>The word in every passage.</summary>
    public const string Word = "wipo";

    private const int Seed = 20261122;
    private const int PassagesPerDocument = 2_000;
    private const int LeastClauses = 3;
    private const int MostClauses = 10;

    /// <summary>Fills the folder unless that was done before; an index that is behind is brought up to date.</summary>
    /// <exception cref="InvalidDataException">There are no seeds, or they cannot be read.</exception>
    public static void Fill(string folder, int passages, TextWriter progress, CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(folder, StoreAccess.ReadWrite, TimeProvider.System);
        if (store.Statistics().Passages == 0)
        {
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Filling {folder} with {passages:N0} passages ..."));
            Put(store, passages, cancellationToken);
        }

        using var index = SqliteSearchIndex.Open(Path.Combine(folder, DataFolder.IndexFileName), IndexLayout.Schema);
        if (index.Generation.Sequence < store.ChangeSequence)
            progress.WriteLine("Indexing ...");
        new IndexFollower(store, index).CatchUp(cancellationToken);
    }

    private static void Put(KnowledgeStore store, int passages, CancellationToken cancellationToken)
    {
        var seeds = SeedText.Read(SeedFolder.Find() ?? throw new InvalidDataException("The seeds are not found: run this inside the checkout."));
        string[] clauses = [.. seeds.Usual, .. seeds.Other, .. seeds.English];
        var random = new Random(Seed);
        for (var document = 0; document * PassagesPerDocument < passages; document++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(PassagesPerDocument, passages - (document * PassagesPerDocument));
            Put(store, document, [.. Enumerable.Range(1, count).Select(number => Text(clauses, random, number))], seeds.ChineseHeadings[document % seeds.ChineseHeadings.Count]);
        }
    }

    private static string Text(string[] clauses, Random random, int number)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Word} {number}: ");
        for (var left = random.Next(LeastClauses, MostClauses + 1); left > 0; left--)
            text.Append(clauses[random.Next(clauses.Length)]);
        return text.ToString();
    }

    private static void Put(KnowledgeStore store, int number, List<string> texts, string heading)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"synthetic-{number}.zh");
        var document = new StoredDocument
        {
            Id = id,
            Symbol = string.Create(CultureInfo.InvariantCulture, $"CDIP/99/{number + 1}"),
            Title = new LocalizedText($"{heading} {number + 1}", $"Synthetic document {number + 1}"),
            Date = new DateOnly(2010, 1, 1).AddDays(number),
            Year = 2010 + (number / 366),
            Language = "zh",
            Type = "report",
            FileName = id + ".txt",
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))),
        };
        var passages = texts.Select((text, i) => new Passage
        {
            Locator = string.Create(CultureInfo.InvariantCulture, $"p{i + 1}"),
            Kind = PassageKind.Paragraph,
            Text = text,
            HeadingPath = [heading],
            Source = new(0, 1),
        }).ToList();
        store.PutDocument(document, "", passages, [], "synthetic", new LedgerEntry(id, id, "added", null, id, TimeProvider.System.GetUtcNow()));
    }
}
