using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Addresses;

/// <summary>Lets a part of an address be the plural of a kind of entities, and nothing else.</summary>
public sealed class KindsConstraint : IRouteConstraint
{
    public const string Name = "kinds";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string plural && EntityKinds.FromPlural(plural) is not null;
}
