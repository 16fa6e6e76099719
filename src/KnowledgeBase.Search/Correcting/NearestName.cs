using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Correcting;

/// <summary>Of a few names, the one that was probably meant.</summary>
public static class NearestName
{
    /// <summary>How many letters a slip takes up: a name of three letters may have one, of nine three.</summary>
    private const int LettersToASlip = 3;

    /// <summary>The name that costs least to have been mistyped so; null where none is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">The names there are.</param>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        var folded = Normaliser.Fold(typed);
        return names.Select(name => (Name: name, Cost: TypingErrors.Cost(folded, Normaliser.Fold(name))))
            .Where(near => near.Cost <= Math.Max(1, near.Name.Length / LettersToASlip) && near.Cost < near.Name.Length)
            .OrderBy(near => near.Cost)
            .Select(near => near.Name)
            .FirstOrDefault();
    }
}
