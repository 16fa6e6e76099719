using System.Globalization;
using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Word;

/// <summary>
/// Numbers foot- and endnotes in the order they are referred to, as Word does. A note that nothing refers to any more, because the text
/// that did was deleted, is not part of the document.
/// </summary>
/// <param name="numbered">Receives each note when it is first referred to.</param>
internal sealed class NoteNumbers(Dictionary<string, NoteDraft> numbered)
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> formats = new(StringComparer.Ordinal) { ["footnote"] = "decimal", ["endnote"] = "lowerRoman" };
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The key of a note in references.</summary>
    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    /// <param name="id">Its identifier in the part of its kind.</param>
    public static string Key(string kind, string id) => kind + "-" + id;

    /// <summary>Keeps the text of a note.</summary>
    public void Define(string key, string text) => texts.TryAdd(key, text);

    /// <summary>Numbers a note that is referred to.</summary>
    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    /// <param name="key">Its key.</param>
    /// <param name="mark">The mark that stands for a number; null where it has a number.</param>
    public void Refer(string kind, string key, string? mark)
    {
        if (numbered.ContainsKey(key) || !texts.TryGetValue(key, out var text))
            return;
        if (mark is null)
        {
            var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
            mark = NumberFormat.Write(count, formats[kind]);
        }

        numbered[key] = new NoteDraft(mark, text);
    }

    /// <summary>Reads how the notes are numbered.</summary>
    public void ReadSettings(PartXml xml)
    {
        while (xml.Read())
        {
            if (!xml.IsElement || xml.Name is not ("footnotePr" or "endnotePr"))
                continue;
            var kind = xml.Name == "footnotePr" ? "footnote" : "endnote";
            for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
            {
                if (xml.Name == "numFmt" && xml.Attribute("val") is { } format)
                    formats[kind] = format;
                else if (xml.Name == "numStart" && int.TryParse(xml.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < 10_000)
                    counts[kind] = start - 1;
            }
        }
    }
}
