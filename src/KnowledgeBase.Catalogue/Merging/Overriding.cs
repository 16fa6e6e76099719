namespace KnowledgeBase.Catalogue.Merging;

/// <summary>
/// What imports leave of all contributions to an entity. A field, fact or sort of link that an import states is what it states and nothing else;
/// where another source says the same, that source is kept for it, so that an import takes no provenance away.
/// </summary>
internal sealed class Overriding
{
    private readonly List<EntityContribution> imports;

    private Overriding(List<EntityContribution> imports) => this.imports = imports;

    /// <summary>The contributions as they count.</summary>
    public static IReadOnlyList<EntityContribution> Apply(IReadOnlyList<EntityContribution> contributions)
    {
        var imports = contributions.Where(contribution => contribution.Overrides).ToList();
        if (imports.Count == 0)
            return contributions;
        var overriding = new Overriding(imports);
        // Imports go first, so that values stand in the order of the import.
        return [.. imports, .. contributions.Where(contribution => !contribution.Overrides).Select(overriding.Left)];
    }

    private EntityContribution Left(EntityContribution contribution) => contribution with
    {
        Texts = [.. contribution.Texts.Where(text => Allows(import => import.Texts, other => other.FieldName == text.FieldName, other => other.Text == text.Text))],
        // What a project's status was before is its history, whatever it is now.
        Facts = [.. contribution.Facts.Where(fact => fact.Name == "status" || Allows(import => import.Facts, other => other.Name == fact.Name, other => other.Value == fact.Value))],
        Relations = [.. contribution.Relations.Where(relation => Allows(import => import.Relations, other => SameSort(other, relation), other => other.Target == relation.Target))],
        Aliases = [.. contribution.Aliases.Where(alias =>
            alias.Context is not null || Allows(import => import.Aliases, other => other.Language == alias.Language, other => other.Text == alias.Text))],
    };

    private static bool SameSort(Relation left, Relation right) => left.Type == right.Type && left.Target.Kind == right.Target.Kind;

    /// <summary>Whether no import speaks of the field, or one says the same.</summary>
    private bool Allows<T>(Func<EntityContribution, IEnumerable<T>> part, Func<T, bool> speaks, Func<T, bool> same)
    {
        var stated = imports.SelectMany(part).Where(speaks).ToList();
        return stated.Count == 0 || stated.Exists(value => same(value));
    }
}
