using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Entities;

/// <summary>Documents that are not held here are named in English in the catalogue: Chinese pages say them in Chinese.</summary>
public sealed class DocumentReferenceTests(SiteFixture site)
{
    [Theory]
    [InlineData("CDIP/10/2 Annex VIII: progress report, 27 Sep 2012", "CDIP/10/2，附件八：进展报告，2012年9月27日")]
    [InlineData("CDIP/10/2 Annex XIII: progress report", "CDIP/10/2，附件十三：进展报告")]
    [InlineData("CDIP/10/6: independent evaluation report (IAOD), 28 Sep 2012", "CDIP/10/6：独立审评报告（内部审计和监督司），2012年9月28日")]
    [InlineData("CDIP/3/INF/2: project document (Annex X), 30 Mar 2009", "CDIP/3/INF/2：项目文件（附件十），2009年3月30日")]
    [InlineData("CDIP/10/2: a poem, 27 Sep 2012", null)]
    [InlineData("CDIP/10/2", null)]
    public void A_reference_is_said_in_Chinese(string english, string? chinese) => Assert.Equal(chinese, DocumentReference.Of(new LocalizedText(english, english), For("zh")));

    [Fact]
    public void What_has_a_text_of_its_own_and_what_is_read_in_English_is_left_as_it_is()
    {
        Assert.Null(DocumentReference.Of(new LocalizedText("进展", "CDIP/10/2: progress report"), For("zh")));
        Assert.Null(DocumentReference.Of(new LocalizedText(null, "CDIP/10/2: progress report"), For("en")));
    }

    [Fact]
    public void Every_reference_of_the_seeds_is_said_in_Chinese()
    {
        var references = site.Services.GetRequiredService<KnowledgeStore>().Entities(EntityKinds.Project)
            .SelectMany(project => project.Facts).Where(fact => fact.Name == "document" && fact.Value.En is not null && fact.Source.Kind != SourceKind.Document).Select(fact => fact.Value).ToList();
        Assert.True(references.Count > 50, $"Only {references.Count} references were found.");
        Assert.All(references, reference => Assert.True(DocumentReference.Of(reference, For("zh")) is not null, reference.En));
    }

    private static Localizer For(string language)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString("?lang=" + language);
        return new Localizer(context.Request);
    }
}
