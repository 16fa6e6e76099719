using System.Text.Encodings.Web;
using KnowledgeBase.Web.Entities;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Drawing;

/// <summary>A sign for a stage of a project's life: told apart by its shape, not by its colour alone. Its name stands beside it for screen readers.</summary>
public sealed record StageSign(LifeStage Stage) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write($"<svg class=\"stage-sign\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">{Shape}</svg>");

    private string Shape => Stage switch
    {
        LifeStage.Proposed => "<circle class=\"hollow\" cx=\"6\" cy=\"6\" r=\"4\"/>",
        LifeStage.Approved => "<circle class=\"full\" cx=\"6\" cy=\"6\" r=\"5\"/>",
        LifeStage.Started => "<path class=\"full\" d=\"M2 1l9 5-9 5z\"/>",
        LifeStage.Ongoing => "<path class=\"full\" d=\"M1 4.5h10v3H1z\"/>",
        LifeStage.Reported => "<path class=\"hollow\" d=\"M2.5 2h7v8h-7z\"/>",
        LifeStage.Ended => "<path class=\"full\" d=\"M2 2h8v8H2z\"/>",
        LifeStage.Completed => "<path class=\"stroke\" d=\"M1.5 6.5l3 3 6-7\"/>",
        _ => "<path class=\"hollow\" d=\"M6 1l5 5-5 5-5-5z\"/>",
    };
}
