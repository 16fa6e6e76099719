using System.IO.Compression;
using System.Xml.Linq;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Assistance;

public sealed class LetterTests(SiteFixture site)
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task The_letter_has_a_section_for_each_point_the_manual_asks_for()
    {
        var letter = await Letter("country=la&need=地理标志&lang=zh");
        string[] points = ["所需的援助类型", "目的", "与本国发展目标的关联(如有的话)", "预期结果", "受益人数量和状况", "最适当的援助期"];
        Assert.Equal(points.Select((point, i) => $"{i + 1}. {point}"), letter.Where(line => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.'));
        Assert.Contains("请求技术援助：地理标志", letter);
        Assert.Contains(letter, line => line.Contains("世界知识产权组织总干事", StringComparison.Ordinal) && line.Contains("Geneva", StringComparison.Ordinal));
        Assert.Contains(letter, line => line.StartsWith("抄送：", StringComparison.Ordinal) && line.Contains("最不发达国家司", StringComparison.Ordinal));
        Assert.Contains(letter, line => line.Contains("5-6 个月", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_to_take_part_in_a_project_has_the_points_of_such_a_letter()
    {
        var letter = await Letter("country=ug&project=da-4-10-03&lang=en");
        Assert.Contains("1. Interest in the project", letter);
        Assert.Contains("6. Possible local partners (where applicable)", letter);
        Assert.Contains(letter, line => line.StartsWith("Copy: ", StringComparison.Ordinal) && line.Contains("Regional Bureau for Africa", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("need=%3Cw:p%3E%26%00%0b%22")]
    [InlineData("country=Atlantis&tool=none&topic=none")]
    public async Task Whatever_is_asked_a_letter_is_a_document_that_opens(string parameters) => Assert.NotEmpty(await Letter(parameters));

    /// <summary>The paragraphs of the letter; a part that is no XML fails.</summary>
    private async Task<List<string>> Letter(string parameters)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync("/assistance/letter.docx?" + parameters, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".docx", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var parts = new Dictionary<string, XDocument>();
        foreach (var entry in archive.Entries)
        {
            await using var stream = await entry.OpenAsync(TestContext.Current.CancellationToken);
            parts[entry.FullName] = await XDocument.LoadAsync(stream, LoadOptions.PreserveWhitespace, TestContext.Current.CancellationToken);
        }
        return [.. parts["word/document.xml"].Descendants(Word + "p").Select(paragraph => string.Concat(paragraph.Descendants(Word + "t").Select(text => text.Value)))];
    }
}
