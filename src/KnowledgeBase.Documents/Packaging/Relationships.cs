namespace KnowledgeBase.Documents.Packaging;

/// <summary>A relationship of a package part to another, or to an address outside (ECMA-376 part 2, clause 6.5).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Type">The last word of its type, such as <c>officeDocument</c>, which the strict and the transitional form share.</param>
/// <param name="Target">The path of the part in the package, or the address.</param>
/// <param name="IsExternal">The target is an address outside.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal);

/// <summary>Reads the relationships of parts.</summary>
internal static class Relationships
{
    /// <summary>The relationships of a part, or of the package where <paramref name="part"/> is empty; none where the package names none.</summary>
    public static IReadOnlyList<Relationship> Of(ZipPackage package, string part, ReadLimits limits, CancellationToken cancellationToken)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        if (package.Find(folder + "_rels/" + part[(slash + 1)..] + ".rels") is not { } entry)
            return [];
        var relationships = new List<Relationship>();
        using var xml = new PartXml(package, entry, limits, cancellationToken);
        while (xml.Read())
        {
            if (xml is { IsElement: true, Name: "Relationship" } && xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target)
            {
                var type = xml.Attribute("Type") ?? "";
                var external = xml.Attribute("TargetMode") == "External";
                relationships.Add(new Relationship(id, type[(type.LastIndexOf('/') + 1)..], external ? target : Resolve(folder, target), external));
            }
        }

        return relationships;
    }

    /// <summary>The path a target means, seen from a folder of the package.</summary>
    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
