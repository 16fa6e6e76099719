using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>A part of a document that is read on a page of its own.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Passages">Its passages in order, and behind them the notes that are first referred to in it.</param>
public sealed record DocumentPart(int Number, IReadOnlyList<Passage> Passages)
{
    /// <summary>The headings above its first passage, outermost first: what it goes on with; empty where it begins with the highest.</summary>
    public IReadOnlyList<string> Path => Passages.Count > 0 ? Passages[0].HeadingPath : [];

    /// <summary>What it is about: its first heading where it begins with one, else the one it goes on under; null where there is none.</summary>
    public string? Title => Passages switch
    {
        [{ Kind: PassageKind.Heading } first, ..] => first.Text,
        [{ HeadingPath: [.., var above] }, ..] => above,
        _ => Passages.FirstOrDefault(passage => passage.Kind == PassageKind.Heading)?.Text,
    };
}
