using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Word;

/// <summary>Finds the parts that belong to the main one and opens them.</summary>
internal sealed class WordParts(
    ZipPackage package, IReadOnlyList<Relationship> relationships, ReadLimits limits, List<ReadWarning> warnings, CancellationToken cancellationToken)
{
    /// <summary>The parts of a kind that are there.</summary>
    public IEnumerable<ZipEntry> Targets(string type) =>
        relationships.Where(r => r.Type == type && !r.IsExternal).Select(r => package.Find(r.Target)).OfType<ZipEntry>();

    /// <summary>Reads the first part of a kind, if it is there.</summary>
    public void Read(string type, Action<PartXml> read)
    {
        if (Targets(type).FirstOrDefault() is not { } entry)
            return;
        using var xml = new PartXml(package, entry, limits, cancellationToken);
        read(xml);
    }

    /// <summary>Reads the first part of a kind that the text is whole without: where it is damaged, a warning says what is lost.</summary>
    public void ReadOptional(string type, Action<PartXml> read, string loss)
    {
        if (Targets(type).FirstOrDefault() is { } entry)
            ReadOptional(entry, read, loss);
    }

    /// <summary>Reads a part that the text is whole without.</summary>
    public void ReadOptional(ZipEntry entry, Action<PartXml> read, string loss)
    {
        try
        {
            using var xml = new PartXml(package, entry, limits, cancellationToken);
            read(xml);
        }
        catch (ReadingException e) when (e.Failure.Reason is ReadFailureReason.Damaged or ReadFailureReason.Truncated)
        {
            warnings.Add(new ReadWarning("part-damaged", $"{e.Failure.Detail} Until then {loss}."));
        }
    }
}
