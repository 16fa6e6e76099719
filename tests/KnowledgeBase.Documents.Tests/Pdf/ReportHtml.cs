using System.Globalization;

namespace KnowledgeBase.Documents.Tests.Pdf;

/// <summary>
/// The HTML of a report with everything that pages do to a text: running headers and footers, paragraphs over page ends, two columns, notes at
/// the end of a page, a table over several pages.
/// </summary>
internal static class ReportHtml
{
    public const string English =
        "The Committee considered the implementation of the Development Agenda recommendations and noted that technical assistance was tailored to the needs of each requesting "
        + "Member State, in particular least developed countries.";

    public const string Chinese =
        "委员会审议了发展议程各项建议的落实情况，并注意到技术援助是根据各请求成员国、特别是最不发达国家的需求提供的，内容涉及知识产权的利用、保护和管理，"
        + "以及对《2013年计划和预算》的执行情况的审查。";

    /// <summary>Numbered paragraphs behind the first two.</summary>
    public const int LastParagraph = 16;

    public const int Projects = 30;

    public static string Text(bool zh) => zh ? Chinese : English;

    public static string Paragraph(bool zh, int number) => zh
        ? string.Create(CultureInfo.InvariantCulture, $"第{number}项内容如下：{Chinese}本段到此结束，编号{number}。")
        : string.Create(CultureInfo.InvariantCulture, $"{English} Paragraph number {number} ends here.");

    public static string LongNote(bool zh) => zh
        ? "见文件CDIP/12/1，其中载有关于各项建议落实情况的详细说明，以及各成员国在第三十一届会议上提出的意见和秘书处的答复，还有附件。"
        : "See document CDIP/12/1, which holds a detailed explanation of the implementation of each recommendation and the comments made by Member States at the session.";

    public static string Description(bool zh) => (zh ? Chinese[..60] : English[..96]).Trim();

    public static string Make(bool zh)
    {
        var text = Text(zh);
        var paragraphs = string.Concat(Enumerable.Range(3, LastParagraph - 2).Select(n => string.Create(CultureInfo.InvariantCulture, $"<p>{n}.&emsp;{Paragraph(zh, n)}</p>")));
        var rows = string.Concat(Enumerable.Range(1, Projects).Select(n => string.Create(
            CultureInfo.InvariantCulture, $"<tr><td>{(zh ? "项目" : "Project")} {n}</td><td>{Description(zh)}</td><td>{n * 1250:N0}</td></tr>")));
        return $$"""
            <html lang="{{(zh ? "zh" : "en")}}"><meta charset="utf-8"><style>
            @page { size: A4; margin: 25mm 22mm;
              @top-right { content: "CDIP/32/2\A {{(zh ? "第" : "page ")}}" counter(page) "{{(zh ? "页" : "")}}"; white-space: pre; font-size: 9pt }
              @bottom-center { content: "{{(zh ? "世界知识产权组织" : "World Intellectual Property Organization")}}"; font-size: 8pt } }
            body { font: 11pt/1.4 {{(zh ? "\"Noto Sans CJK SC\", sans-serif" : "\"Liberation Serif\", serif")}}; text-align: justify }
            h1 { font-size: 20pt } h2 { font-size: 15pt } sup { font-size: 7pt; line-height: 0 }
            .two { column-count: 2; column-gap: 8mm }
            table { border-collapse: collapse; width: 100%; font-size: 10pt } td, th { border: 1px solid; padding: 3px 6px; vertical-align: top; text-align: left }
            .page { position: relative; height: 240mm; break-after: page }
            .notes { position: absolute; bottom: 0; font-size: 8.5pt; border-top: 1px solid; width: 100% } .notes p { margin: 2px 0 }
            </style>
            <div class="page"><h1>{{(zh ? "发展与知识产权报告" : "Report on the Development Agenda")}}</h1><h2>{{(zh ? "一、导言" : "Introduction")}}</h2>
            <p>1.&emsp;{{text}}<sup>1</sup> {{(zh ? "会议还讨论了其他事项。" : "The session also discussed other matters.")}}</p>
            <p>2.&emsp;{{text}} {{(zh ? "见说明" : "See the explanation")}}<sup>2</sup>{{(zh ? "。" : ".")}}</p>
            <div class="notes"><p><sup>1</sup> {{LongNote(zh)}}</p><p><sup>2</sup> {{(zh ? "同上，第5段。" : "Ibid., paragraph 5.")}}</p></div></div>
            <h2>{{(zh ? "二、落实情况" : "Implementation")}}</h2>{{paragraphs}}
            <h2>{{(zh ? "三、两栏" : "Two Columns")}}</h2><div class="two"><p>{{text}} {{text}}</p><p>{{(zh ? "第二个自然段。" : "The second paragraph begins here. ")}}{{text}}</p></div>
            <h2>{{(zh ? "四、项目" : "Projects")}}</h2><table><thead><tr><th>{{(zh ? "名称" : "Name")}}</th><th>{{(zh ? "说明" : "Description")}}</th><th>{{(zh ? "预算" : "Budget")}}</th></tr></thead>{{rows}}</table></html>
            """;
    }
}
