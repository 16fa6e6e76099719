using System.Xml.Linq;

namespace Repository.Tests;

/// <summary>References between projects go one way, as ARCHITECTURE.md draws them.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Index"] = [],
        ["Documents"] = [],
        ["Catalogue"] = ["Documents", "Text"],
        ["Store"] = ["Catalogue", "Documents"],
        ["Search"] = ["Store", "Catalogue", "Index", "Text"],
        ["Reader"] = ["Documents"],
        ["Ingest"] = ["Documents", "Catalogue", "Store", "Search", "Reader"],
        ["Export"] = ["Search", "Store", "Catalogue"],
        ["Web"] = ["Search", "Ingest", "Export"],
        ["kb"] = ["Search", "Ingest", "Export", "Web"],
        ["bench"] = ["Export", "Search", "Ingest", "Index", "Text", "Documents", "Store", "Catalogue"],
    };

    public static TheoryData<string> Projects() =>
        [.. Checkout.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && !file.StartsWith("tests/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_architecture_allows(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project).Replace("KnowledgeBase.", "", StringComparison.Ordinal);
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{project} is not in ARCHITECTURE.md's picture: add it there and here.");
        var references = XDocument.Load(Path.Combine(Checkout.Root, project))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!).Replace("KnowledgeBase.", "", StringComparison.Ordinal));
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Every_project_has_a_readme()
    {
        var without = Checkout.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => !File.Exists(Path.Combine(Checkout.Root, Path.GetDirectoryName(file)!, "README.md")));
        Assert.Empty(without);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Checkout.Root, "KnowledgeBase.sln")).Replace('\\', '/');
        var missing = Checkout.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains(file, StringComparison.Ordinal));
        Assert.Empty(missing);
    }
}
