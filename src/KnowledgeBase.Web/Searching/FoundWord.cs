using System.Text;
using KnowledgeBase.Index;

namespace KnowledgeBase.Web.Searching;

/// <summary>The words for which a record was found, out of the explanation of its score.</summary>
/// <param name="Text">The word, as it was searched.</param>
/// <param name="Score">What it adds to the score.</param>
/// <param name="Rarity">In how many records of how many it stands; null where the explanation does not say.</param>
public sealed record FoundWord(string Text, double Score, (int In, int Of)? Rarity)
{
    private const string Product = ", the product of";
    private const string Phrase = "phrase ";
    private const string Term = "term ";
    private const string RarityBegin = "rarity: in ";

    /// <summary>The words that count, the heaviest first; each once.</summary>
    public static IReadOnlyList<FoundWord> In(Explanation explanation) =>
        [.. Words(explanation).OrderByDescending(word => word.Score).DistinctBy(word => word.Text)];

    private static IEnumerable<FoundWord> Words(Explanation explanation) => explanation.Description.EndsWith(Product, StringComparison.Ordinal)
        ? [new FoundWord(Readable(explanation.Description[..^Product.Length]), explanation.Value, RarityOf(explanation))]
        : explanation.Parts.SelectMany(Words);

    private static string Readable(string description) =>
        description.StartsWith(Phrase, StringComparison.Ordinal) ? Joined([.. description[Phrase.Length..].Split(' ').Select(Shown)])
        : description.StartsWith(Term, StringComparison.Ordinal) ? string.Join(' ', description[Term.Length..].Split(' ').Select(Shown))
        : description;

    /// <summary>Stems are marked in the index by a tilde in front; people write a hyphen behind what can go on.</summary>
    private static string Shown(string term) => term is ['~', _, ..] ? term[1..] + "-" : term;

    /// <summary>Han words are searched as overlapping pairs of characters: put together again they are the word.</summary>
    private static string Joined(string[] terms)
    {
        var text = new StringBuilder(terms[0]);
        for (var i = 1; i < terms.Length; i++)
        {
            if (terms[i].Length == 2 && terms[i - 1].Length >= 1 && terms[i][0] == terms[i - 1][^1] && terms[i][0] >= '\u2E80')
                text.Append(terms[i][1]);
            else
                text.Append(' ').Append(terms[i]);
        }
        return text.ToString();
    }

    private static (int In, int Of)? RarityOf(Explanation explanation)
    {
        var rarity = explanation.Parts.FirstOrDefault(part => part.Description.StartsWith(RarityBegin, StringComparison.Ordinal));
        return rarity?.Description[RarityBegin.Length..].Split(' ') is [var found, "of", var all, ..] && int.TryParse(found, out var number) && int.TryParse(all, out var total)
            ? (number, total)
            : null;
    }
}
