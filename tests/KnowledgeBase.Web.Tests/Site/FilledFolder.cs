using System.Globalization;
using System.Text;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Ingest.Imports;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>A temporary folder with the seeds and beside them what they lack: a long report in two languages, and tables of registers to import.</summary>
internal sealed class FilledFolder : IDisposable
{
    private static readonly string[] Countries = ["ke", "ug", "la", "to", "pe", "et", "vn", "jm"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("knowledge-base-filled-");

    public FilledFolder()
    {
        Directory.CreateDirectory(Data);
        var seeds = SeedFolder.FindAbove(AppContext.BaseDirectory)!;
        foreach (var source in new[] { seeds.Documents, seeds.Catalogue })
        {
            var target = Directory.CreateDirectory(Path.Combine(Seeds, Path.GetFileName(source)));
            foreach (var file in Directory.GetFiles(source))
                File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
        }
        LongReport.WriteTo(Path.Combine(Seeds, "documents"));
    }

    /// <summary>The data folder.</summary>
    public string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>The folder of documents and catalogue.</summary>
    public string Seeds => Path.Combine(_folder.FullName, "seeds");

    /// <summary>Records of registers, made up, as tables to be imported; one register stays empty, as most are at first.</summary>
    public static IReadOnlyList<(string Kind, byte[] Table)> Registers { get; } =
    [
        (EntityKinds.Activity, Activities()),
        (EntityKinds.Consultant, Consultants()),
        (EntityKinds.Need, Needs()),
        (EntityKinds.Offer, Offers()),
    ];

    /// <summary>Reads the documents into the data folder and imports the registers.</summary>
    public async Task Fill(CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(Data, StoreAccess.ReadWrite, TimeProvider.System);
        using var index = SqliteSearchIndex.Open(Path.Combine(Data, DataFolder.IndexFileName), IndexLayout.Schema);
        var seeds = new SeedFolder(Seeds);
        var pipeline = new IngestPipeline(store, index, TimeProvider.System, new IngestOptions { CatalogueFolder = seeds.Catalogue });
        await pipeline.RunAsync([seeds.Documents], progress: null, cancellationToken);
        var import = new TableImport(store, TimeProvider.System);
        foreach (var (kind, table) in Registers)
        {
            if (import.Plan(kind, kind + ".csv", table, cancellationToken) is not TableImportResult.Planned { Plan: var plan } || import.Store(plan) != plan.Rows.Count)
                throw new InvalidOperationException($"The records of {kind} could not be imported.");
        }
        await pipeline.RunAsync([], progress: null, cancellationToken);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static byte[] Activities() => Table(
        "id,name_zh,name_en,country,start,end,type_zh,type_en,topic,partner_zh,partner_en,recommendation",
        Enumerable.Range(1, 40).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"a-{i},商标讲习班 {i},Workshop on trademarks {i},{Countries[i % Countries.Length]},{2015 + (i % 9)}-03-05,{2015 + (i % 9)}-03-07,讲习班,Workshop,{(char)('a' + (i % 5))},某研究所,Institute of Baking,{1 + (i % 12)}")));

    private static byte[] Consultants() => Table(
        "id,name_zh,name_en,expertise_zh,expertise_en,topic,language,nationality,gender,beneficiary,year",
        Enumerable.Range(1, 30).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"c-{i},顾问{i},Consultant {i},{(i % 2 == 0 ? "专利撰写" : "商标审查")},{(i % 2 == 0 ? "Patent drafting" : "Trademark examination")},a,{(i % 3 == 0 ? "zh;en" : "fr")},{Countries[i % Countries.Length]},{(i % 2 == 0 ? "female" : "male")},{Countries[(i + 3) % Countries.Length]},{2016 + (i % 6)}")));

    private static byte[] Needs() => Table(
        "id,name_zh,name_en,party_zh,party_en,country,topic,status,date",
        [
            "n-1,培训专利审查员,Training of patent examiners,国家局,National office,ke,a,open,2023-05-01",
            "n-2,商标自动化系统,An automation system for trademarks,国家局,National office,la,b,open,2023-06-01",
            "n-3,地理标志立法意见,Advice on a law on geographical indications,某部,A ministry,pe,c,matched,2022-01-15",
        ]);

    private static byte[] Offers() => Table(
        "id,name_zh,name_en,party_zh,party_en,country,topic,status,date",
        [
            "o-1,审查员培训班,Courses for patent examiners,某大学,A university,vn,a,open,2023-02-01",
            "o-2,自动化系统经验,Experience with automation systems,某局,An office,jm,b,open,2022-11-01",
        ]);

    private static byte[] Table(string columns, IEnumerable<string> rows) => Encoding.UTF8.GetBytes(columns + "\n" + string.Join('\n', rows) + "\n");
}
