using System.Globalization;

namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>
/// Gives out locators and keeps them unique. A number that comes again in the same part is qualified by the heading it stands under
/// (<c>h5.p1</c>, <c>h5.n14</c>); should that be taken too, by a count (<c>h5.p1-2</c>).
/// </summary>
internal sealed class Locators
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> repeats = new(StringComparer.Ordinal);

    /// <summary>Takes <paramref name="name"/>, or the first free name made of it.</summary>
    /// <param name="prefix">The part's prefix, empty or ending in a dot.</param>
    /// <param name="name">The wanted name without the prefix.</param>
    /// <param name="heading">The name of the heading above without the prefix, to qualify by; null where there is none.</param>
    public string Take(string prefix, string name, string? heading = null)
    {
        var locator = prefix + name;
        if (taken.Add(locator))
            return locator;
        if (heading is not null && taken.Add(locator = prefix + heading + "." + name))
            return locator;
        var count = repeats.GetValueOrDefault(locator, 1);
        string counted;
        do
        {
            count++;
            counted = locator + "-" + count.ToString(CultureInfo.InvariantCulture);
        }
        while (!taken.Add(counted));
        repeats[locator] = count;
        return counted;
    }

    /// <summary>The next number of a child that has none of its own, counted below <paramref name="parent"/> from 1.</summary>
    public string NextChild(string parent)
    {
        var count = children.GetValueOrDefault(parent) + 1;
        children[parent] = count;
        return parent + "." + count.ToString(CultureInfo.InvariantCulture);
    }
}
