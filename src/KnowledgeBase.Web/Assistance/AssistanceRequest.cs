using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Assistance;

/// <summary>What somebody asks assistance for, as the address says it.</summary>
public sealed record AssistanceRequest
{
    /// <summary>The longest need that is read, in UTF-16 code units.</summary>
    public const int LongestNeed = 300;

    /// <summary>The country or region as it was given; empty: none.</summary>
    public string PlaceText { get; init; } = "";

    /// <summary>The country or region; null where none was given or none is known by that name.</summary>
    public AssistancePlace? Place { get; init; }

    /// <summary>The need in free words; empty: none.</summary>
    public string Need { get; init; } = "";

    /// <summary>The slug of a topic (<see cref="Topics"/>); null: none.</summary>
    public string? Topic { get; init; }

    /// <summary>The tool a letter is to ask for, if any.</summary>
    public Entity? Tool { get; init; }

    /// <summary>The project a letter is to ask to take part in, if any.</summary>
    public Entity? Project { get; init; }

    /// <summary>Whether nothing was asked yet.</summary>
    public bool IsEmpty => PlaceText.Length == 0 && Need.Length == 0 && Topic is null && Tool is null && Project is null;

    /// <summary>Whether a place was given that nobody knows.</summary>
    public bool IsPlaceUnknown => PlaceText.Length > 0 && Place is null;

    /// <summary>Reads the parameters <c>country</c> (or <c>region</c>), <c>need</c>, <c>topic</c>, <c>tool</c> and <c>project</c>.</summary>
    public static AssistanceRequest Read(IQueryCollection parameters, EntityGraph graph)
    {
        var place = First(parameters, "country", "region");
        var need = parameters["need"].ToString().Trim();
        var topic = parameters["topic"].ToString();
        return new AssistanceRequest
        {
            PlaceText = place,
            Place = AssistancePlace.Find(place, graph),
            Need = need.Length > LongestNeed ? need[..LongestNeed] : need,
            Topic = Topics.NameOf(topic) is null ? null : topic,
            Tool = graph.Find(new EntityId(EntityKinds.Tool, parameters["tool"].ToString())),
            Project = graph.Find(new EntityId(EntityKinds.Project, parameters["project"].ToString())),
        };
    }

    /// <summary>The page of the request.</summary>
    public string Address => With("/assistance");

    /// <summary>The draft of the letter for it.</summary>
    public string LetterAddress => With("/assistance/letter.docx");

    private string With(string path)
    {
        (string Name, string? Value)[] parameters =
        [
            ("country", Place?.Entity.Id.Slug), ("need", Need), ("topic", Topic), ("tool", Tool?.Id.Slug), ("project", Project?.Id.Slug),
        ];
        return parameters
            .Where(parameter => !string.IsNullOrEmpty(parameter.Value))
            .Aggregate(path, (address, parameter) => Addresses.Address.With(address, parameter.Name, parameter.Value!));
    }

    private static string First(IQueryCollection parameters, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (parameters[name].ToString().Trim() is { Length: > 0 } value)
                return value;
        }
        return "";
    }
}
