using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Entities;

/// <summary>A project's schedule as a chart needs it: the periods in order, and for each activity those in which it takes place.</summary>
/// <param name="Periods">The periods as the document names them, in order.</param>
/// <param name="Activities">The activities in the document's order.</param>
public sealed record SchedulePlan(IReadOnlyList<string> Periods, IReadOnlyList<ScheduledActivity> Activities)
{
    /// <summary>The name of the facts it is read from.</summary>
    public const string FactName = "schedule";

    /// <summary>Reads facts of the form <c>activity: period, period</c>; null where there are none, or one is of another form.</summary>
    public static SchedulePlan? Of(Entity entity, string language)
    {
        var activities = new List<ScheduledActivity>();
        foreach (var fact in entity.Facts.Where(fact => fact.Name == FactName))
        {
            if (NamedValue.Of(fact.Value.In(language)) is not { } named)
                return null;
            activities.Add(new ScheduledActivity(named.Name, named.Value.Split(["、", ", "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), fact.Source));
        }
        return activities.Count == 0 ? null : new SchedulePlan(InOrder([.. activities.Select(activity => activity.Periods)]), activities);
    }

    /// <summary>
    /// All periods, such that each activity's own stand in its order; where nothing else decides, as they first appear. Periods that contradict
    /// each other's order stand as they first appear.
    /// </summary>
    public static IReadOnlyList<string> InOrder(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        List<string> open = [.. rows.SelectMany(row => row).Distinct(StringComparer.Ordinal)];
        var before = rows.SelectMany(row => row.Zip(row.Skip(1))).Where(pair => pair.First != pair.Second).ToHashSet();
        var ordered = new List<string>(open.Count);
        while (open.Count > 0)
        {
            var next = open.FirstOrDefault(period => !before.Any(pair => pair.Second == period && open.Contains(pair.First))) ?? open[0];
            open.Remove(next);
            ordered.Add(next);
        }
        return ordered;
    }
}

/// <summary>An activity with the periods it takes place in.</summary>
public sealed record ScheduledActivity(string Name, IReadOnlyList<string> Periods, Source Source);
