using System.Text;

namespace KnowledgeBase.Documents.Word;

/// <summary>
/// The fields that are open at the current place. Of a field its result is text, its instruction is not. A field whose instruction does not
/// end with its paragraph is broken and taken for ended.
/// </summary>
internal sealed class FieldStack
{
    private const int LongestInstruction = 200;

    private readonly List<Field> open = [];

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; set; }

        public string Kind { get; set; } = "";
    }

    /// <summary>What is read now is an instruction, or a result that is not text.</summary>
    public bool IsHidden => open.Count > 0 && open.Exists(f => !f.HasResult || IsHiddenResult(f.Kind));

    /// <summary>What is read now belongs to a table of contents.</summary>
    public bool InContents => open.Exists(f => f is { HasResult: true, Kind: "TOC" or "TOF" });

    /// <summary>A field begins.</summary>
    public void Begin()
    {
        // Fields nest a few deep; what nests deeper is broken.
        if (open.Count >= 64)
            open.RemoveAt(0);
        open.Add(new Field());
    }

    /// <summary>Reads on in the instruction.</summary>
    public void Instruct(ReadOnlySpan<char> text)
    {
        if (open.Count > 0 && !open[^1].HasResult && open[^1].Instruction.Length < LongestInstruction)
            open[^1].Instruction.Append(text);
    }

    /// <summary>The instruction has ended, the result begins.</summary>
    public void Separate()
    {
        if (open.Count == 0)
            return;
        open[^1].Kind = KindOf(open[^1].Instruction.ToString());
        open[^1].HasResult = true;
    }

    /// <summary>A field ends.</summary>
    /// <returns>Its kind, such as <c>AUTONUM</c>; empty where none was open.</returns>
    public string End()
    {
        if (open.Count == 0)
            return "";
        var field = open[^1];
        open.RemoveAt(open.Count - 1);
        return KindOf(field.Instruction.ToString());
    }

    /// <summary>A paragraph ends.</summary>
    public void EndParagraph() => open.RemoveAll(f => !f.HasResult);

    /// <summary>The first word of an instruction, in capitals.</summary>
    public static string KindOf(string instruction)
    {
        var words = instruction.AsSpan().Trim();
        var end = words.IndexOfAny(' ', '\\', '\t');
        return (end < 0 ? words : words[..end]).ToString().ToUpperInvariant();
    }

    /// <summary>A result that only repeats the number of a note, or that Word makes anew.</summary>
    public static bool IsHiddenResult(string kind) => kind is "NOTEREF" or "AUTONUM" or "AUTONUMLGL" or "AUTONUMOUT" or "PRIVATE" or "XE" or "TC";
}
