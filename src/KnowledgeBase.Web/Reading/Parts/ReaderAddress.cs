using System.Globalization;
using KnowledgeBase.Web.Addresses;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>Addresses of parts and places of a document while it is read: what is looked for in it, and the version beside it, stay.</summary>
/// <param name="home">The address of the document.</param>
/// <param name="kept">The parameters that stay.</param>
/// <param name="isDivided">Whether the document is read in parts.</param>
public sealed class ReaderAddress(string home, IEnumerable<KeyValuePair<string, string>> kept, bool isDivided)
{
    /// <summary>Names the part by its number.</summary>
    public const string Part = "part";

    /// <summary>Names the part by the locator of a passage in it.</summary>
    public const string At = "at";

    /// <summary>Names the part by the number of a found place in it.</summary>
    public const string Place = "place";

    /// <summary>The value of <see cref="Part"/> that asks for all of them on one page.</summary>
    public const string WholeDocument = "all";

    private readonly string _page = kept.Aggregate(home, static (address, parameter) => Address.With(address, parameter.Key, parameter.Value));

    /// <summary>A part, and where on its page to begin.</summary>
    public string ToPart(int number, string fragment) => $"{Address.With(_page, Part, number.ToString(CultureInfo.InvariantCulture))}#{fragment}";

    /// <summary>A passage on whichever page it stands.</summary>
    public string ToPassage(string locator) => isDivided ? $"{Address.With(_page, At, locator)}#{locator}" : "#" + locator;

    /// <summary>A found place on another page.</summary>
    public string ToPlace(int place) => $"{Address.With(_page, Place, place.ToString(CultureInfo.InvariantCulture))}#{FoundPlaces.AnchorOf(place)}";

    /// <summary>The permanent address of a part: nothing is looked for in it.</summary>
    public static string OfPart(string home, int number) => number == 1 ? home : Address.With(home, Part, number.ToString(CultureInfo.InvariantCulture));
}
