using KnowledgeBase.Ingest;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>What a person can do about files that failed for a reason.</summary>
internal static class FailureAdvice
{
    /// <summary>A clause that reads on after the reason's name; never empty.</summary>
    public static string For(string reason) => reason switch
    {
        FileReasons.NotFound => "gone before they were read, or misspelt",
        FileReasons.Unreadable => "this user may not read them, or the disk failed",
        FileReasons.Empty => "nothing in them",
        FileReasons.TooLarge => "larger than what is read; split them",
        FileReasons.NotRecognised => "no format that is read here; save them as Word, PDF, HTML or text",
        FileReasons.BadEncoding => "text in an unknown encoding; save them as UTF-8",
        FileReasons.Encrypted => "protected by a password; save them without one",
        FileReasons.Truncated => "cut off; copy or download them again",
        FileReasons.Damaged => "damaged; open them in their program, save them anew and offer them again",
        FileReasons.TooDeep => "nested deeper than what people write",
        FileReasons.NoText => "no text in them, such as scanned pages; have the text recognised (OCR) and offer them again",
        FileReasons.TimedOut => "took too long; 'kb ingest --retry-failed' tries them again on a quieter machine",
        FileReasons.OutOfMemory => "wanted too much memory; split them",
        FileReasons.ReaderFailed => "the reader failed, which is a fault of this program; please report them",
        FileReasons.ToolMissing => "a program that reads them is not installed; the lines above name it",
        FileReasons.ChangedWhileRead => "were being written; offer them again when they are complete",
        FileReasons.BadManifest => "the documents.yaml or .yaml beside them has mistakes; the lines above say where",
        FileReasons.SameIdentifier => "would replace another file's document; name an id in a .yaml beside them",
        FileReasons.SamePath => "offered twice under one name; offer the folder above both",
        FileReasons.NestedArchive => "archives three deep; unpack the outer ones",
        _ => "the lines above say why",
    };
}
