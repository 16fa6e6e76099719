using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>The stages of a project's life, in their order.</summary>
public enum LifeStage
{
    Proposed,
    Approved,
    Started,
    Ongoing,
    Reported,
    Ended,
    Completed,
    Evaluated,
}

/// <summary>One thing that a document says of a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Year">The year, where it is stated or follows from the document that says it; otherwise null.</param>
/// <param name="AsOf">Of a status: the year of the document that gives it, which need not be the year in which it came about; otherwise null.</param>
/// <param name="Text">What is said: the document, the session, the date.</param>
/// <param name="Source">Where it is from.</param>
public sealed record LifeEvent(LifeStage Stage, int? Year, int? AsOf, string Text, Source Source);

/// <summary>A project's life as the documents tell it: what they say of each stage. Nothing is guessed: a stage of which nothing is said is not there.</summary>
public static class LifeLine
{
    /// <summary>What the words of a reference to a document say it is; the first that fits counts.</summary>
    private static readonly (string Words, LifeStage Stage)[] Sorts =
    [
        ("evaluation", LifeStage.Evaluated), ("completion", LifeStage.Completed), ("progress report", LifeStage.Reported),
        ("proposal", LifeStage.Proposed), ("project document", LifeStage.Proposed), ("concept paper", LifeStage.Proposed),
    ];

    /// <summary>The stages that something is said of, in order, and what is said of each, the oldest first.</summary>
    public static IReadOnlyList<IGrouping<LifeStage, LifeEvent>> Of(Entity entity, EntityGraph graph, Localizer localizer) =>
    [
        .. entity.Facts
            .Select(fact => EventOf(fact, graph, localizer))
            .OfType<LifeEvent>()
            .DistinctBy(told => (told.Stage, told.Text))
            .OrderBy(told => told.Stage).ThenBy(told => told.Year ?? int.MaxValue)
            .GroupBy(told => told.Stage),
    ];

    /// <summary>Whether the line shows a fact, so that it need not stand elsewhere.</summary>
    public static bool Shows(Fact fact) => fact.Name is "approved-at" or "reported-in" or "start" or "end" || (fact.Name == "document" && StageOf(fact) is not null);

    public static Phrase NameOf(LifeStage stage) => stage switch
    {
        LifeStage.Proposed => EntityViewTexts.StageProposed,
        LifeStage.Approved => EntityViewTexts.StageApproved,
        LifeStage.Started => EntityViewTexts.StageStarted,
        LifeStage.Ongoing => EntityViewTexts.StageOngoing,
        LifeStage.Reported => EntityViewTexts.StageReported,
        LifeStage.Ended => EntityViewTexts.StageEnded,
        LifeStage.Completed => EntityViewTexts.StageCompleted,
        _ => EntityViewTexts.StageEvaluated,
    };

    private static LifeEvent? EventOf(Fact fact, EntityGraph graph, Localizer localizer)
    {
        var document = fact.Source.DocumentId is { } id ? graph.FindDocument(id) : null;
        var value = fact.Value.In(localizer.Code);
        // A reference to a passage is shown as its citation, which is also what its mark leads to.
        var cited = document is null ? value : Citation.Of(document.Symbol, document.Title, fact.Source.Locator, localizer.Code);
        return fact.Name switch
        {
            "approved-at" => new LifeEvent(LifeStage.Approved, YearIn(value), null, value, fact.Source),
            "reported-in" => new LifeEvent(LifeStage.Reported, document?.Year, null, cited, fact.Source),
            "start" => new LifeEvent(LifeStage.Started, YearIn(value), null, value, fact.Source),
            "end" => new LifeEvent(LifeStage.Ended, YearIn(value), null, value, fact.Source),
            "status" when StageOfStatus(fact.Value.In("en")) is { } stage => new LifeEvent(stage, null, document?.Year, cited, fact.Source),
            "document" when StageOf(fact) is { } stage => new LifeEvent(stage, YearIn(value), null, DocumentReference.Of(fact.Value, localizer) ?? value, fact.Source),
            _ => null,
        };
    }

    private static LifeStage? StageOfStatus(string status) => status switch
    {
        "proposed" => LifeStage.Proposed,
        "approved" => LifeStage.Approved,
        "ongoing" => LifeStage.Ongoing,
        "completed" => LifeStage.Completed,
        _ => null,
    };

    private static LifeStage? StageOf(Fact fact)
    {
        var value = fact.Value.In("en");
        foreach (var (words, stage) in Sorts)
        {
            if (value.Contains(words, StringComparison.OrdinalIgnoreCase))
                return stage;
        }
        return null;
    }

    /// <summary>The last number of four digits from 1990 to 2099 in a text.</summary>
    private static int? YearIn(string text)
    {
        for (var end = text.Length; end >= 4; end--)
        {
            var digits = text.AsSpan(end - 4, 4);
            var alone = (end == text.Length || !char.IsAsciiDigit(text[end])) && (end == 4 || !char.IsAsciiDigit(text[end - 5]));
            if (alone && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and < 2100)
                return year;
        }
        return null;
    }
}
