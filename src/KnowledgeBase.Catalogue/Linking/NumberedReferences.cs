using System.Globalization;
using KnowledgeBase.Text;
using KnowledgeBase.Text.Normalisation;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Finds recommendations and expected results by number: 建议4、10和45, 第45项建议, Recommendations 1 to 3, 预期成果4.2. Numbers behind the words
/// count only if they can be such a number and nothing is counted by them: 建议10个国家 recommends something to ten countries.
/// </summary>
internal sealed class NumberedReferences
{
    private static readonly ReferenceWords[] Words =
    [
        new("建议", EntityKinds.Recommendation, Latin: false),
        new("recommendations", EntityKinds.Recommendation, Latin: true),
        new("recommendation", EntityKinds.Recommendation, Latin: true),
        new("recs.", EntityKinds.Recommendation, Latin: true),
        new("rec.", EntityKinds.Recommendation, Latin: true),
        new("recs", EntityKinds.Recommendation, Latin: true),
        new("rec", EntityKinds.Recommendation, Latin: true),
        new("预期成果", EntityKinds.ExpectedResult, Latin: false),
        new("预期结果", EntityKinds.ExpectedResult, Latin: false),
        new("expected results", EntityKinds.ExpectedResult, Latin: true),
        new("expected result", EntityKinds.ExpectedResult, Latin: true),
    ];

    private readonly EntityCatalogue catalogue;
    private readonly List<string> resultCodes;

    public NumberedReferences(EntityCatalogue catalogue)
    {
        this.catalogue = catalogue;
        resultCodes = [.. catalogue.OfKind(EntityKinds.ExpectedResult).Select(result => result.Id.Slug)];
    }

    /// <summary>Every reference in a text, each from the word to the number.</summary>
    public IEnumerable<Mention> In(string text)
    {
        var normalised = Normaliser.Normalise(text);
        var folded = normalised.ToString();
        var mentions = new List<Mention>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] == '第' && OrdinalReference.ReadAt(folded, at) is { } ordinal)
                AddNumbers(ordinal.Numbers, EntityKinds.Recommendation, normalised, at, mentions, ordinal.End);
            foreach (var word in Words)
            {
                if (!word.StandsAt(folded, at) || ForeignRecommendation.Around(folded, at, word.Text.Length, word.Kind))
                    continue;
                var list = NumberList.ReadAt(folded, at + word.Text.Length, decimals: word.Kind == EntityKinds.ExpectedResult);
                AddNumbers(list, word.Kind, normalised, at, mentions, end: null);
                at += word.Text.Length - 1;
                break;
            }
        }
        return mentions;
    }

    private void AddNumbers(
        IReadOnlyList<ListedNumber> numbers, string kind, NormalisedText normalised, int start, List<Mention> mentions, int? end)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            foreach (var slug in Slugs(kind, number.FromPrevious && i > 0 ? numbers[i - 1].Text : number.Text, number.Text))
            {
                var id = new EntityId(kind, slug);
                if (catalogue.Contains(id))
                    mentions.Add(new Mention(id, LinkRules.Pattern, normalised.Starts[start], normalised.Ends[(end ?? number.End) - 1]));
            }
        }
    }

    /// <summary>The numbers from one to another, both included.</summary>
    private IEnumerable<string> Slugs(string kind, string first, string last)
    {
        if (first == last)
            return [last];
        if (kind == EntityKinds.ExpectedResult)
        {
            var (from, to) = (resultCodes.IndexOf(first), resultCodes.IndexOf(last));
            return from >= 0 && to > from ? resultCodes.GetRange(from, to - from + 1) : [last];
        }
        var (low, high) = (Parse(first), Parse(last));
        return low < high && high <= 99 ? Enumerable.Range(low, high - low + 1).Select(Text) : [last];
    }

    private static int Parse(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
