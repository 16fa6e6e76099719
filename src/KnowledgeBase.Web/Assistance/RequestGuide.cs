using KnowledgeBase.Documents;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Assistance;

/// <summary>What a manual says of how assistance is asked for, in its own words.</summary>
/// <param name="Manual">The manual.</param>
/// <param name="Procedure">How requests are made, other than what a letter must contain.</param>
/// <param name="Letters">The letters it asks for, and what each must contain.</param>
/// <param name="Criteria">By what requests are judged.</param>
/// <param name="TimeLimits">When they must be there.</param>
public sealed record RequestGuide(
    StoredDocument Manual,
    IReadOnlyList<Quotation> Procedure,
    IReadOnlyList<LetterOutline> Letters,
    IReadOnlyList<Quotation> Criteria,
    IReadOnlyList<Quotation> TimeLimits)
{
    /// <summary>The outline of a letter that asks for assistance, or to take part in a project; null where the manual asks for none.</summary>
    public LetterOutline? LetterFor(bool project) => Letters.FirstOrDefault(letter => letter.IsForProject == project) ?? (Letters.Count > 0 ? Letters[0] : null);
}

/// <summary>A letter that the manual asks for.</summary>
/// <param name="Quotation">The words that ask for it.</param>
/// <param name="Points">What it must contain, each as the manual words it.</param>
/// <param name="IsForProject">Whether it is a letter to take part in a project, and not one for assistance of its own.</param>
public sealed record LetterOutline(Quotation Quotation, IReadOnlyList<string> Points, bool IsForProject);

/// <summary>A passage in its document.</summary>
public sealed record Quotation(StoredDocument Document, Passage Passage)
{
    /// <summary>Where it stands.</summary>
    public string Address => Addresses.Address.OfPassage(Document.Id, Passage.Locator);

    /// <summary>The language of its words.</summary>
    public string Language => Passage.Language ?? Document.Language;

    /// <summary>How it is cited.</summary>
    public string CitationIn(string language) => Citation.Of(Document.Symbol, Document.Title, Passage.Locator, language);
}
