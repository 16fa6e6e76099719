using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>The clauses, headings and entity names of the seed documents and the catalogue: what the generated corpus is put together from.</summary>
internal sealed class SeedText
{
    /// <summary>The most usual word of the seeds; its share of the passages is set by the generator.</summary>
    public const string UsualWord = "知识产权";

    private const string ChineseEnds = "，；。：、！？\n";
    private const string EnglishEnds = ",;.:?!\n";

    private SeedText(IReadOnlyList<string> chinese, IReadOnlyList<string> headings, IReadOnlyList<EntityContribution> entities)
    {
        Usual = [.. chinese.Where(clause => clause.Contains(UsualWord, StringComparison.Ordinal))];
        Other = [.. chinese.Where(clause => !clause.Contains(UsualWord, StringComparison.Ordinal))];
        ChineseHeadings = [.. headings.Where(heading => !heading.Contains(UsualWord, StringComparison.Ordinal))];
        EnglishHeadings = [.. Texts(entities, "en").Where(text => text.Length is > 3 and < 60).Distinct()];
        English = [.. Texts(entities, "en").SelectMany(text => Clauses(text, EnglishEnds)).Select(clause => clause + " ")];
        Slugs = entities.Where(entity => entity.Slug is not null).ToLookup(entity => entity.Kind, entity => entity.Slug!);
    }

    /// <summary>Chinese clauses that hold <see cref="UsualWord"/>.</summary>
    public IReadOnlyList<string> Usual { get; }

    /// <summary>Chinese clauses that do not.</summary>
    public IReadOnlyList<string> Other { get; }

    public IReadOnlyList<string> English { get; }

    public IReadOnlyList<string> ChineseHeadings { get; }

    public IReadOnlyList<string> EnglishHeadings { get; }

    /// <summary>The entities' slugs by kind: facet values.</summary>
    public ILookup<string, string> Slugs { get; }

    /// <exception cref="InvalidDataException">A seed document cannot be read.</exception>
    public static SeedText Read(SeedFolder seeds)
    {
        var passages = Directory.EnumerateFiles(seeds.Documents, "*.txt").Order(StringComparer.Ordinal).SelectMany(PassagesOf).ToList();
        return new SeedText(
            [.. passages.Where(passage => passage.Kind != PassageKind.Heading).SelectMany(passage => Clauses(passage.Text, ChineseEnds))],
            [.. passages.Where(passage => passage.Kind == PassageKind.Heading).Select(passage => passage.Text).Distinct()],
            CatalogueFiles.Load(seeds.Catalogue).Contributions);
    }

    private static IReadOnlyList<Passage> PassagesOf(string file) =>
        DocumentReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)) switch
        {
            ReadResult.Success read => read.Document.Passages,
            ReadResult.Failure failure => throw new InvalidDataException($"{file}: {failure.Detail}"),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };

    private static IEnumerable<string> Texts(IReadOnlyList<EntityContribution> entities, string language) =>
        entities.SelectMany(entity => entity.Texts.Where(text => text.Language == language).Select(text => text.Text)
            .Concat(entity.Aliases.Where(alias => alias.Language == language).Select(alias => alias.Text)));

    /// <summary>Cuts behind each of the signs; what is shorter than four characters stays with what follows.</summary>
    private static IEnumerable<string> Clauses(string text, string ends)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 - start < 4 || !ends.Contains(text[i]))
                continue;
            yield return text[start..(i + 1)].Trim();
            start = i + 1;
        }

        if (text.Length - start >= 4)
            yield return text[start..].Trim();
    }
}
