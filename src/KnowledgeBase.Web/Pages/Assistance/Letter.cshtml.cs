using System.Globalization;
using KnowledgeBase.Export.Letters;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Assistance;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The draft of the request letter, as a file to keep.</summary>
public sealed class LetterModel(CurrentEntityGraph graphs, CurrentRequestGuide guides, Localizer localizer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var graph = graphs.Get();
        var asked = AssistanceRequest.Read(Request.Query, graph);
        var letter = new RequestLetter(
            asked, Addressees.Of(asked.Place, graph), guides.In(localizer.Code), graph, localizer, SiteAddress.Of(Request));
        var file = new MemoryStream();
        await WordLetter.WriteAsync(file, letter.Draft(), cancellationToken);
        file.Position = 0;
        return File(file, WordLetter.MediaType, FileNameOf(asked));
    }

    private static string FileNameOf(AssistanceRequest asked)
    {
        string?[] parts = ["request", asked.Place?.Entity.Id.Slug, asked.Tool?.Id.Slug ?? asked.Project?.Id.Slug];
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('-', parts.Where(part => part is not null))}.docx");
    }
}
