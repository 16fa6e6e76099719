namespace KnowledgeBase.Web.Limits;

/// <summary>The sorts of requests that are bounded for each client.</summary>
public enum ClientLimit
{
    /// <summary>What searches.</summary>
    Search,

    /// <summary>What streams all results of a search.</summary>
    Export,

    /// <summary>What writes.</summary>
    Upload,
}

/// <summary>Marks a route that is bounded.</summary>
public sealed record LimitedRoute(ClientLimit Limit);
