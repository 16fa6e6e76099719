using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Word;

/// <summary>How a run looks, as far as it matters here; null where it is left to the style.</summary>
/// <param name="Hidden">It is not shown.</param>
/// <param name="SetOff">It is bold, underlined or in capitals.</param>
/// <param name="CharacterStyle">The character style.</param>
/// <param name="MarkDeleted">Of a paragraph's mark: its deletion is tracked, so that the paragraph goes on with the next.</param>
internal readonly record struct RunLooks(bool? Hidden, bool? SetOff, string? CharacterStyle, bool MarkDeleted)
{
    /// <summary>These looks where they say something, else those of <paramref name="below"/>.</summary>
    public RunLooks Over(RunLooks below) => new(Hidden ?? below.Hidden, SetOff ?? below.SetOff, CharacterStyle ?? below.CharacterStyle, MarkDeleted);

    /// <summary>Reads the run properties that <paramref name="xml"/> stands on.</summary>
    public static RunLooks Read(PartXml xml)
    {
        bool? hidden = null, setOff = null;
        string? style = null;
        var deleted = false;
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "vanish":
                    hidden = IsOn(xml);
                    break;
                case "b" or "caps":
                    setOff = IsOn(xml) || setOff == true;
                    break;
                case "u":
                    setOff = xml.Attribute("val") is not (null or "none") || setOff == true;
                    break;
                case "rStyle":
                    style = xml.Attribute("val");
                    break;
                case "del" or "moveFrom":
                    deleted = true;
                    break;
            }
        }

        return new RunLooks(hidden, setOff, style, deleted);
    }

    private static bool IsOn(PartXml xml) => xml.Attribute("val") is not ("0" or "false" or "off");
}
