using System.Globalization;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Parts;

/// <summary>Knows which part of the document is being read, and its prefix in locators.</summary>
internal sealed class PartCounter
{
    /// <summary>More section beginnings than this are pages.</summary>
    private const int MostSections = 8;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly int annexesSpokenOf;
    private readonly int sections;
    private PartKind kind;
    private int number;
    private bool announced;
    private bool empty = true;

    /// <summary>Prepares the count; the text is searched for the highest annex it speaks of.</summary>
    public PartCounter(WorkText work)
    {
        annexesSpokenOf = HighestAnnex(work.Source);
        for (var i = 0; i + 1 < work.Characters.Length; i++)
        {
            sections += work.Characters[i] == ' ' && (i == 0 || work.Characters[i - 1] == '\n') && !char.IsWhiteSpace(work.Characters[i + 1]) ? 1 : 0;
        }
    }

    /// <summary>The prefix of locators: empty in the main text, else ending in a dot.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>Begins the part that <paramref name="mark"/> names.</summary>
    /// <returns>False when the mark is the heading of the part that was just announced.</returns>
    public bool Begin(PartMark mark)
    {
        if (announced && empty && !mark.IsAnnounced && mark.Kind == kind && (mark.Number == 0 || mark.Number == number))
        {
            announced = false;
            return false;
        }

        var next = mark.Number > 0 ? mark.Number : number > 0 && mark.Kind == kind ? number + 1 : 1;
        Enter(mark.Kind, next, mark.IsAnnounced);
        return true;
    }

    /// <summary>
    /// True when a section that begins with a title is the next annex: the text must speak of an annex of that number, and the beginnings
    /// of sections must be rare, for in some exports they are the beginnings of pages.
    /// </summary>
    public bool BeginsNext(TextBlock first, bool followsText)
    {
        if (!followsText || number == 0 || kind != PartKind.Annex || number + 1 > annexesSpokenOf || sections > MostSections
            || first.Marker.Style != MarkerStyle.None || !first.IsHeading || empty)
        {
            empty = false;
            return false;
        }

        Enter(PartKind.Annex, number + 1, isAnnounced: false);
        empty = false;
        return true;
    }

    private void Enter(PartKind newKind, int newNumber, bool isAnnounced)
    {
        (kind, number, announced, empty) = (newKind, newNumber, isAnnounced, true);
        var name = (newKind == PartKind.Annex ? "annex-" : "appendix-") + newNumber.ToString(CultureInfo.InvariantCulture);
        var count = counts.GetValueOrDefault(name) + 1;
        counts[name] = count;
        Prefix = name + (count == 1 ? "." : "-" + count.ToString(CultureInfo.InvariantCulture) + ".");
    }

    private static int HighestAnnex(string source)
    {
        var highest = 0;
        foreach (var word in (ReadOnlySpan<string>)["附件", "Annex "])
        {
            for (var at = source.IndexOf(word, StringComparison.Ordinal); at >= 0; at = source.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var start = at + word.Length;
                var end = start;
                while (end < source.Length && end - start < 4 && (Numerals.IsHanNumeral(source[end]) || source[end] is 'I' or 'V' or 'X'))
                    end++;
                var text = source.AsSpan(start, end - start);
                highest = Math.Max(highest, Math.Max(Numerals.Han(text), Numerals.Roman(text)));
            }
        }

        return highest;
    }
}
