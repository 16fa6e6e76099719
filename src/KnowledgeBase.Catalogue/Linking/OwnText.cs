using System.Globalization;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Rows that are the wording of a recommendation: their label is its number, such as 建议10*.</summary>
internal static class OwnText
{
    /// <summary>The recommendation whose text the passage is, or null. The mention's offsets are empty: the words stand in the label.</summary>
    public static Mention? Of(Passage passage, EntityCatalogue catalogue)
    {
        if (passage.Kind != PassageKind.TableRow || RecommendationLabel.Read(passage.Label) is not { } label)
            return null;
        var id = new EntityId(EntityKinds.Recommendation, label.Number.ToString(CultureInfo.InvariantCulture));
        return catalogue.Contains(id) ? new Mention(id, LinkRules.Self, 0, 0) : null;
    }
}
