namespace KnowledgeBase.Documents;

/// <summary>A format that is told apart.</summary>
public enum DocumentFormat
{
    /// <summary>Text without markup, in any encoding that is recognised.</summary>
    PlainText,

    /// <summary>Office Open XML of Word (.docx).</summary>
    Word,

    /// <summary>Word before 2007 (.doc).</summary>
    OldWord,

    /// <summary>OpenDocument text (.odt).</summary>
    OpenDocument,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Comma-, semicolon- or tab-separated values.</summary>
    Csv,

    /// <summary>Office Open XML of Excel (.xlsx).</summary>
    Excel,

    /// <summary>A ZIP archive of files, which is no document itself.</summary>
    Archive,

    /// <summary>None of these.</summary>
    Unknown,
}
