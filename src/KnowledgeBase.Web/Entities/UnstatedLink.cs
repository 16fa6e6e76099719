using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>A link that one looks for on a project's page and that the documents do not give.</summary>
/// <param name="Relation">What it would relate the project to: the type of the relation.</param>
/// <param name="Reason">Where it was looked for.</param>
/// <param name="Listed">The passage that lists the project without it; null where none does.</param>
public sealed record UnstatedLink(string Relation, Phrase Reason, Source? Listed)
{
    /// <summary>What the documents leave open; nothing for entities that are no projects.</summary>
    public static IReadOnlyList<UnstatedLink> Of(Entity entity)
    {
        if (entity.Id.Kind != EntityKinds.Project)
            return [];
        var listed = entity.Facts.FirstOrDefault(fact => fact is { Name: "status", Source.Kind: SourceKind.Document })?.Source;
        return
        [
            .. from open in ((string Relation, Phrase Reason)[])[("sector", EntityTexts.NoSector), ("recommendation", EntityTexts.NoRecommendation)]
               where !entity.Relations.Any(relation => relation.Type == open.Relation)
               select new UnstatedLink(open.Relation, open.Reason, listed),
        ];
    }
}
