using KnowledgeBase.Catalogue.Extraction;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

[assembly: AssemblyFixture(typeof(KnowledgeBase.Catalogue.Tests.Seeds.SeedCorpus))]

namespace KnowledgeBase.Catalogue.Tests.Seeds;

/// <summary>The repository's own documents, read once for all tests, and the catalogue made of them and of its files.</summary>
public sealed class SeedCorpus
{
    public const string Report = "cdip-32-2.zh";
    public const string Proposal = "cdip-32-uk-proposal.zh";
    public const string Budget = "program-budget-2024-25.zh";
    public const string Paper = "cdip-22-internal-coordination.zh";
    public const string Manual = "cdip-12-7.zh";

    private static readonly Dictionary<string, string> FileNames = new()
    {
        [Report] = "cdip-32-2-director-general-report-2023.zh.txt",
        [Proposal] = "cdip-32-uk-proposal-crisis.zh.txt",
        [Budget] = "wo-pbc-programme-of-work-budget-2024-25-extracts.zh.txt",
        [Paper] = "cdip-22-internal-coordination.zh.txt",
        [Manual] = "cdip-12-7-technical-assistance-manual.zh.txt",
    };

    /// <summary>The unofficial renderings, which are linked but give the catalogue nothing here.</summary>
    private static readonly Dictionary<string, string> Renderings = new()
    {
        ["cdip-32-uk-proposal.en"] = "cdip-32-uk-proposal-crisis.en.txt",
        ["cdip-22-internal-coordination.en"] = "cdip-22-internal-coordination.en.txt",
    };

    private readonly Dictionary<string, Document> documents = [];
    private readonly Dictionary<string, IReadOnlyList<EntityContribution>> extracted = [];

    public SeedCorpus()
    {
        var builder = new CatalogueBuilder().Add(CatalogueFiles.Load(Repository.CatalogueFolder));
        foreach (var (id, file) in FileNames)
        {
            documents[id] = Read(file);
            extracted[id] = Extractors.Extract(id, documents[id]);
            builder.Add(extracted[id]);
        }
        foreach (var (id, file) in Renderings)
            documents[id] = Read(file);
        Built = builder.Build();
        Linker = new Linker(Catalogue);
    }

    public static IEnumerable<string> Ids => FileNames.Keys;

    public BuiltCatalogue Built { get; }

    public EntityCatalogue Catalogue => Built.Catalogue;

    public Linker Linker { get; }

    public Document this[string id] => documents[id];

    public IReadOnlyList<EntityContribution> Extracted(string id) => extracted[id];

    public Entity Find(string id) => Catalogue.Find(EntityId.Parse(id)) ?? throw new InvalidOperationException($"{id} is not in the catalogue.");

    private static Document Read(string file) =>
        ((ReadResult.Success)DocumentReader.Read(File.ReadAllBytes(Path.Combine(Repository.DocumentsFolder, file)), file)).Document;
}
