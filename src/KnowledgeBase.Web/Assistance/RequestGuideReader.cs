using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Assistance;

/// <summary>
/// Finds in a manual what it says of requests for assistance: by the words of its headings, and in their sections by what paragraphs speak
/// of. So a new edition, or one in the other language, is read without a change here.
/// </summary>
public static class RequestGuideReader
{
    /// <summary>Reads a manual; null where it says nothing of requests.</summary>
    public static RequestGuide? Read(StoredDocument manual, IReadOnlyList<Passage> passages)
    {
        var request = Section(passages, IsOfRequests);
        var judged = Section(passages, IsOfCriteria);
        if (request.Count == 0 && judged.Count == 0)
            return null;
        Quotation Quoted(Passage passage) => new(manual, passage);
        var letters = request.Select(passage => OutlineOf(Quoted(passage))).OfType<LetterOutline>().ToList();
        var asked = letters.Select(letter => letter.Quotation.Passage).ToList();
        return new RequestGuide(
            manual,
            [.. request.Except(asked).Select(Quoted)],
            letters,
            [.. judged.Where(passage => !IsOfTime(passage.Text)).Select(Quoted)],
            [.. judged.Concat(request.Except(asked)).Where(passage => IsOfTime(passage.Text)).Select(Quoted)]);
    }

    /// <summary>What stands below the heading of a sort under which most stands: a table of contents names the same sections and holds nothing.</summary>
    private static List<Passage> Section(IReadOnlyList<Passage> passages, Func<string, bool> isHeading)
    {
        var longest = new List<Passage>();
        for (var at = 0; at < passages.Count; at++)
        {
            if (passages[at].Kind != PassageKind.Heading || !isHeading(passages[at].Text))
                continue;
            var section = passages.Skip(at + 1).TakeWhile(passage => passage.Kind != PassageKind.Heading).Where(passage => passage.Kind != PassageKind.Note).ToList();
            if (section.Count > longest.Count)
                longest = section;
        }
        return longest;
    }

    private static bool IsOfRequests(string heading) =>
        (Has(heading, "请求") && Has(heading, "援助")) || (Has(heading, "request") && Has(heading, "assistance"));

    private static bool IsOfCriteria(string heading) =>
        (Has(heading, "标准") && (Has(heading, "援助") || Has(heading, "时限"))) || (Has(heading, "criteria") && (Has(heading, "assistance") || Has(heading, "time")));

    private static bool IsOfTime(string text) =>
        Has(text, "个月") || Has(text, "截止") || Has(text, " months") || Has(text, "deadline") || Has(text, "closing date");

    private static LetterOutline? OutlineOf(Quotation quotation)
    {
        var text = quotation.Passage.Text;
        if (quotation.Passage.Kind != PassageKind.ListItem || !(Has(text, "信函") || Has(text, "letter")))
            return null;
        var points = LetterPoints.In(text);
        return points.Count == 0 ? null : new LetterOutline(quotation, points, Has(text, "项目") || Has(text, "project"));
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
