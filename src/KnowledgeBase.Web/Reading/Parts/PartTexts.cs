using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>The texts of a document that is read in parts.</summary>
public static class PartTexts
{
    public static readonly Phrase Part = new("第 {0} 部分", "Part {0}");
    public static readonly Phrase PartOf = new("第 {0} 部分，共 {1} 部分", "Part {0} of {1}");
    public static readonly Phrase Parts = new("文件各部分", "Parts of the document");
    public static readonly Phrase PartsBelow = new("文件各部分（文末）", "Parts of the document, at the end");
    public static readonly Phrase Previous = new("上一部分", "Previous part");
    public static readonly Phrase Next = new("下一部分", "Next part");
    public static readonly Phrase Continued = new("接上文：", "Continued:");
    public static readonly Phrase NotesOfPart = new("本部分注释", "Notes of this part");
    public static readonly Phrase Whole = new("打印全文", "Print the whole document");
    public static readonly Phrase InParts = new("回到分部分阅读", "Back to reading in parts");
    public static readonly Phrase Missing = new("文件中没有所指的部分或段落，以下从头显示。", "The document has no such part or paragraph; it is shown from its beginning.");
    public static readonly Phrase Elsewhere = new(
        "所指段落在文件的另一部分：目录中标出的一行通向该处。", "The paragraph is in another part of the document: the marked line of the contents leads there.");
    public static readonly CountPhrase FoundCount = new("本部分找到 {0} 处", "{0} place found in this part", "{0} places found in this part");
    public static readonly Phrase FoundNone = new("本部分没有“{0}”。", "“{0}” does not stand in this part.");
    public static readonly Phrase FoundCut = new("每部分标出前 {0} 处", "the first {0} of each part are marked");
}
