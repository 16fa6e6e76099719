using System.Globalization;
using System.Net;
using KnowledgeBase.Search;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>An answer for people: what was understood, then each result with where it stands and the fragments that were found.</summary>
internal static class AnswerPrinter
{
    private const string Mark = "<mark>";
    private const string MarkEnd = "</mark>";

    public static void Print(SearchAnswer answer, string language, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Total:N0} {(answer.Total == 1 ? "result" : "results")} in {answer.TookMs:F1} ms"));
        if (answer.Query.Expansions.Count > 0)
            output.WriteLine("also searched: " + string.Join(", ", answer.Query.Expansions.Select(expansion => expansion.Added)));
        if (answer.Query.Corrected is { } corrected)
            output.WriteLine($"nothing for {corrected.From}; these are for {corrected.To}");
        if (answer.Query.Relaxed)
            output.WriteLine("not all words together are anywhere; these have some of them");
        for (var i = 0; i < answer.Hits.Count; i++)
            Print(i + 1, answer.Hits[i], language, output);
    }

    private static void Print(int number, SearchHit hit, string language, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,3}  {Terminal.Plain(hit.Title.In(language))}"));
        output.WriteLine($"     {hit.Citation ?? hit.Id}  {hit.Url}");
        foreach (var fragment in hit.Highlights.Where(highlight => highlight.Field != "title").SelectMany(highlight => highlight.Fragments))
            output.WriteLine("     " + Marked(fragment));
    }

    /// <summary>What was found in brackets, the rest as it reads.</summary>
    private static string Marked(string fragment) => Terminal.Plain(WebUtility.HtmlDecode(
        fragment.Replace(Mark, "【", StringComparison.Ordinal).Replace(MarkEnd, "】", StringComparison.Ordinal)));
}
