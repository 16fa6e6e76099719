using System.Globalization;
using System.Xml;

namespace KnowledgeBase.Documents.Packaging;

/// <summary>
/// Reads the XML of one part of a package as a stream: no document type, no entity but the five, nothing fetched, no deeper than
/// <see cref="ReadLimits.MaxDepth"/>. Text is counted by whoever keeps it.
/// </summary>
internal sealed class PartXml : IDisposable
{
    /// <summary>Nodes between two looks at the cancellation token.</summary>
    private const int Stride = 4096;

    private readonly Stream content;
    private readonly XmlReader reader;
    private readonly ReadLimits limits;
    private readonly string name;
    private readonly CancellationToken cancellationToken;
    private readonly char[] buffer = new char[4096];
    private readonly Func<bool> readNode;
    private readonly Func<int> readChunk;
    private int nodes;

    /// <summary>Opens a part of <paramref name="package"/>.</summary>
    public PartXml(ZipPackage package, ZipEntry entry, ReadLimits limits, CancellationToken cancellationToken)
    {
        (this.limits, this.cancellationToken, name) = (limits, cancellationToken, ZipDirectory.Shown(entry.Name));
        content = package.OpenContent(entry);
        reader = XmlReader.Create(content, new XmlReaderSettings
        {
            // Old writers of OpenDocument name a DTD in the list of parts. It is skipped; a reference to an entity that it might declare ends the part.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = limits.MaxInflatedBytes,
            MaxCharactersFromEntities = 1024,
        });
        (readNode, readChunk) = (reader.Read, () => reader.ReadValueChunk(buffer, 0, buffer.Length));
    }

    /// <summary>The current node is the beginning of an element.</summary>
    public bool IsElement => reader.NodeType == XmlNodeType.Element;

    /// <summary>The current node is text or white space that counts.</summary>
    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>The current element's name without its prefix.</summary>
    public string Name => reader.LocalName;

    /// <summary>The current element's namespace.</summary>
    public string Namespace => reader.NamespaceURI;

    /// <summary>How deep the current node stands.</summary>
    public int Depth => reader.Depth;

    /// <summary>Moves to the next node; false at the end.</summary>
    public bool Read()
    {
        if ((++nodes & (Stride - 1)) == 0)
            cancellationToken.ThrowIfCancellationRequested();
        if (!Parse(readNode))
            return false;
        if (reader.Depth > limits.MaxDepth)
            throw new ReadingException(
                ReadFailureReason.TooDeep,
                string.Create(CultureInfo.InvariantCulture, $"The part {name} nests deeper than {limits.MaxDepth} elements. Take nested tables and boxes apart."));
        return true;
    }

    /// <summary>
    /// Moves to the next child of the element at <paramref name="depth"/> that is an element or text; false when that element has ended.
    /// The reader must stand on that element, or inside it on something that was read or skipped.
    /// </summary>
    public bool NextChild(int depth)
    {
        while (Read())
        {
            if (reader.Depth <= depth)
                return false;
            if (reader.Depth == depth + 1 && (IsElement || IsText))
                return true;
        }

        return false;
    }

    /// <summary>Enters the current element: its depth, or -1 for an empty one, which has no children to read.</summary>
    public int Enter() => reader.IsEmptyElement ? -1 : reader.Depth;

    /// <summary>The value of an attribute in any namespace; null where it is not there.</summary>
    public string? Attribute(string localName)
    {
        if (!reader.HasAttributes)
            return null;
        string? value = null;
        while (value is null && reader.MoveToNextAttribute())
        {
            if (reader.LocalName == localName && reader.Prefix != "xmlns")
                value = reader.Value;
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>Hands the current text node over in pieces, so that none of any length is held.</summary>
    public void CopyText(Action<ReadOnlySpan<char>> target)
    {
        int got;
        while ((got = Parse(readChunk)) > 0)
            target(buffer.AsSpan(0, got));
    }

    /// <summary>The text of the current element, at most <paramref name="most"/> characters; moves to its end.</summary>
    public string ElementText(int most = 10_000)
    {
        var text = new System.Text.StringBuilder();
        var depth = Enter();
        while (depth >= 0 && Read() && Depth > depth)
        {
            if (IsText)
                CopyText(piece => text.Append(piece[..Math.Min(piece.Length, Math.Max(0, most - text.Length))]));
        }

        return text.ToString();
    }

    /// <summary>Reads what is left, so that the part is known to be whole: well-formed to its end, and as its checksum says.</summary>
    public void ReadToEnd()
    {
        while (Read())
        {
        }
    }

    private T Parse<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (XmlException e)
        {
            throw new ReadingException(
                ReadFailureReason.Damaged,
                string.Create(CultureInfo.InvariantCulture, $"The part {name} is not well-formed XML at line {e.LineNumber}, position {e.LinePosition}, or refers there to something that only a document type (DTD) would declare, which is never read. Save the file anew with the program that made it."));
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
    }
}
