namespace KnowledgeBase.Export.Harvesting;

/// <summary>The schema of records in our own format.</summary>
public static class WholeRecordSchema
{
    /// <summary>The schema, as UTF-8 XML.</summary>
    public static byte[] ToBytes()
    {
        using var kept = typeof(WholeRecordSchema).Assembly.GetManifestResourceStream("kb.xsd")!;
        using var output = new MemoryStream();
        kept.CopyTo(output);
        return output.ToArray();
    }
}
