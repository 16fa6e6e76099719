namespace KnowledgeBase.Documents;

/// <summary>Tells a file's format by its content; its name counts only among formats of text, which content cannot tell apart.</summary>
public static class FormatSniffer
{
    /// <summary>The format of a file; never throws. <see cref="DocumentFormat.PlainText"/> also stands for text whose encoding is yet to be found out.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name, for its extension.</param>
    public static DocumentFormat Recognise(ReadOnlySpan<byte> bytes, string fileName) => DocumentFormat.PlainText;
}
