using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Letters;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Assistance;

/// <summary>
/// Drafts the letter that asks for assistance, point by point as the manual prescribes: what is known is filled in, what is not is marked
/// as yet to be written, and the manual's own words stand on a page of their own at the end.
/// </summary>
/// <param name="request">Who asks for what.</param>
/// <param name="addressees">To whom it goes.</param>
/// <param name="guide">What the manual says; null where no manual does.</param>
/// <param name="graph">The names of things.</param>
/// <param name="localizer">The language of the letter.</param>
/// <param name="site">The address of the site, for links.</param>
public sealed class RequestLetter(
    AssistanceRequest request, Addressees addressees, RequestGuide? guide, EntityGraph graph, Localizer localizer, string site)
{
    private readonly List<WordParagraph> paragraphs = [];

    private LetterOutline? Outline => guide?.LetterFor(project: request.Project is not null);

    /// <summary>The paragraphs of the letter.</summary>
    public IReadOnlyList<WordParagraph> Draft()
    {
        paragraphs.Clear();
        Head();
        Body();
        Foot();
        Notes();
        return paragraphs;
    }

    private void Head()
    {
        Blank(localizer[LetterTexts.Sender]);
        Blank(localizer[LetterTexts.Date]);
        if (addressees.Requests is { } addressee)
            Say(WordStyle.Normal, string.Join('\n', [NameOf(addressee.Name), .. AddressOf(addressee)]));
        if (request.Place is not null && addressees.Consulted.Count > 0)
            Say(WordStyle.Normal, localizer[LetterTexts.Copy, string.Join(localizer.Code == "en" ? "; " : "；", addressees.Consulted.Select(unit => NameOf(unit.Name)))]);
        var subject = request.Project is { } project ? NameOf(project.Name) : request.Tool is { } tool ? NameOf(tool.Name) : request.Need;
        Say(WordStyle.Title, localizer[request.Project is null ? LetterTexts.Subject : LetterTexts.SubjectProject, subject.Length > 0 ? subject : localizer[LetterTexts.SubjectBlank]]);
    }

    private void Body()
    {
        Say(WordStyle.Normal, localizer[addressees.Requests is null ? LetterTexts.SalutationOther : LetterTexts.Salutation]);
        var place = request.Place is { } known ? NameOf(known.Entity.Name) : localizer[LetterTexts.Country];
        var opening = localizer[request.Project is null ? LetterTexts.Opening : LetterTexts.OpeningProject, place];
        paragraphs.Add(new WordParagraph(WordStyle.Normal, [new WordRun(opening, IsBlank: request.Place is null)]));
        var points = Outline?.Points ?? [];
        if (points.Count == 0)
            Known();
        for (var i = 0; i < points.Count; i++)
        {
            var name = LetterPoints.Name(points[i]).In(localizer.Code);
            Say(WordStyle.Heading1, $"{i + 1}. {name}");
            if (i == 0)
                Known();
            Blank(localizer[LetterTexts.Blank, name]);
        }
    }

    /// <summary>What is known of the request belongs under the first point: what is asked for.</summary>
    private void Known()
    {
        if (request.Project is { } project)
            Say(WordStyle.Normal, localizer[LetterTexts.ProjectLine, NameOf(project.Name)]);
        if (request.Tool is { } tool)
            Say(WordStyle.Normal, localizer[LetterTexts.ToolLine, NameOf(tool.Name)]);
        if (request.Need.Length > 0)
            Say(WordStyle.Normal, localizer[LetterTexts.NeedLine, request.Need]);
        if (request.Place is { Entity.Id.Kind: EntityKinds.Country } place && place.Regions.Count > 0)
            Say(WordStyle.Normal, localizer[LetterTexts.Group, NameOf(place.Entity.Name), string.Join(localizer.Code == "en" ? ", " : "、", place.Regions.Select(region => NameOf(graph.NameOf(region))))]);
    }

    private void Foot()
    {
        Say(WordStyle.Normal, localizer[LetterTexts.Closing]);
        Blank(localizer[LetterTexts.ContactBlank]);
        Say(WordStyle.Normal, localizer[LetterTexts.Regards]);
        Blank(localizer[LetterTexts.Signature]);
    }

    private void Notes()
    {
        paragraphs.Add(WordParagraph.Of(WordStyle.Title, localizer[LetterTexts.Notes]) with { StartsPage = true });
        if (guide is null || Outline is null)
        {
            Say(WordStyle.Normal, localizer[LetterTexts.NoManual]);
        }
        else
        {
            if (guide.Manual.Language != localizer.Code)
                Say(WordStyle.Normal, localizer[LetterTexts.NotesTranslated]);
            Quote(LetterTexts.NotesLetter, [Outline.Quotation]);
            Quote(LetterTexts.NotesTime, guide.TimeLimits);
            Quote(LetterTexts.NotesCriteria, guide.Criteria);
        }
        var address = site + localizer.Link(request.Address);
        paragraphs.Add(new WordParagraph(WordStyle.Citation, [new WordRun(localizer[LetterTexts.MadeAt, ""]), new WordRun(address, address)]));
    }

    private void Quote(Phrase heading, IReadOnlyList<Quotation> quotations)
    {
        if (quotations.Count == 0)
            return;
        Say(WordStyle.Heading1, localizer[heading]);
        foreach (var quotation in quotations)
        {
            Say(WordStyle.Quote, quotation.Passage.Text);
            paragraphs.Add(new WordParagraph(WordStyle.Citation, [new WordRun("— "), new WordRun(quotation.CitationIn(localizer.Code), site + localizer.Link(quotation.Address))]));
        }
    }

    private void Say(WordStyle style, string text) => paragraphs.Add(WordParagraph.Of(style, text));

    private void Blank(string text) => paragraphs.Add(new WordParagraph(WordStyle.Normal, [new WordRun(text, IsBlank: true)]));

    private string NameOf(LocalizedText name) => name.In(localizer.Code);

    private IEnumerable<string> AddressOf(Entity contact) =>
        contact.Facts.Where(fact => fact.Name == "address").Select(fact => fact.Value.In(localizer.Code));
}
