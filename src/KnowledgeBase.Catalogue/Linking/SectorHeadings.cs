using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Follows the headings of a document and tells which sector the nearest of them names.</summary>
internal sealed class SectorHeadings(SectorNames sectors)
{
    private int level;

    /// <summary>The sector that holds for the passage entered last, unless that passage is the heading itself; null where none does.</summary>
    public InheritedSector? Inherited { get; private set; }

    /// <summary>Goes on to the next passage: a heading of the same or a higher level ends what a sector's heading began.</summary>
    public void Enter(Passage passage)
    {
        if (passage.Kind == PassageKind.Heading)
        {
            if (passage.Level <= level)
                (Inherited, level) = (null, 0);
            if (sectors.InHeading(passage) is { } sector)
            {
                level = passage.Level;
                Inherited = new InheritedSector(sector, passage.Text[sector.Start..sector.End]);
            }
        }
    }
}

/// <summary>A sector stated by a heading.</summary>
internal sealed record InheritedSector(Mention Mention, string Quote)
{
    public EntityId Entity => Mention.Entity;

    /// <summary>The link of a passage below the heading.</summary>
    public PassageLink For(string locator) =>
        new(locator, Mention.Entity, LinkRules.Heading, Inherited: true, Quote, Mention.Start, Mention.End);
}
