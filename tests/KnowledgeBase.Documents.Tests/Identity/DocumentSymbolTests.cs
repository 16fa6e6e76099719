using KnowledgeBase.Documents.Identity;

namespace KnowledgeBase.Documents.Tests.Identity;

public sealed class DocumentSymbolTests
{
    [Theory]
    [InlineData("CDIP/32/2", "CDIP/32/2")]
    [InlineData("CDIP/16/4 Rev.", "CDIP/16/4 Rev.")]
    [InlineData("CDIP/16/4Rev", "CDIP/16/4 Rev.")]
    [InlineData("CDIP/18/6 REV.2", "CDIP/18/6 Rev.2")]
    [InlineData("CDIP/18/6 Rev. 2", "CDIP/18/6 Rev.2")]
    [InlineData("CDIP/3/9 Prov.2", "CDIP/3/9 Prov.2")]
    [InlineData("CDIP/11/9 PROV.", "CDIP/11/9 Prov.")]
    [InlineData("CDIP/8/INF/6 CORR.", "CDIP/8/INF/6 Corr.")]
    [InlineData("CDIP/25/INF/3", "CDIP/25/INF/3")]
    [InlineData("WO/PBC/28/7", "WO/PBC/28/7")]
    [InlineData("WO/GA/36/4 Rev.", "WO/GA/36/4 Rev.")]
    [InlineData("A/56/10", "A/56/10")]
    [InlineData("A/68/1 Prov. 1", "A/68/1 Prov.1")]
    [InlineData("SCCR/43/3", "SCCR/43/3")]
    [InlineData("WIPO/GRTKF/IC/17/INF/10", "WIPO/GRTKF/IC/17/INF/10")]
    [InlineData("WIPO/IP/CAI/04/1", "WIPO/IP/CAI/04/1")]
    [InlineData("CDIP/1/4 Prov. Rev.", "CDIP/1/4 Prov. Rev.")]
    [InlineData("ＣＤＩＰ／３２／２", "CDIP/32/2")]
    [InlineData("CDIP／16／4　Rev．", "CDIP/16/4 Rev.")]
    [InlineData("CDIP / 12 / 7", "CDIP/12/7")]
    [InlineData("CDIP /3/9 Prov.2", "CDIP/3/9 Prov.2")]
    [InlineData("CDIP 15/7 Rev.", "CDIP/15/7 Rev.")]
    [InlineData("cdip/11/9 prov.", "CDIP/11/9 Prov.")]
    public void A_symbol_has_one_spelling(string printed, string symbol)
    {
        Assert.True(DocumentSymbols.TryParse(printed, out var parsed));
        Assert.Equal(symbol, parsed);
        Assert.True(DocumentSymbols.TryParse(symbol, out var again));
        Assert.Equal(symbol, again);
    }

    [Theory]
    [InlineData("2018/19")]
    [InlineData("WPR 2016/17")]
    [InlineData("TCP/IP")]
    [InlineData("and/or/1/2")]
    [InlineData("HIV/AIDS/TB")]
    [InlineData("24/7/365")]
    [InlineData("CDIP")]
    [InlineData("CDIP/32")]
    [InlineData("CDIP/32/INF")]
    [InlineData("CDIP/32/2 Review")]
    [InlineData("CDIP/32/2abc")]
    [InlineData("CDIP/12345/2")]
    [InlineData("cdip_9_2")]
    [InlineData("")]
    public void What_only_looks_like_a_symbol_is_none(string text) => Assert.False(DocumentSymbols.TryParse(text, out _));

    [Theory]
    [InlineData("（CDIP 15/7 Rev.）；运用公有领域信息（CDIP/16/4 Rev.）；（CDIP 9/13）", "CDIP/15/7 Rev.|CDIP/16/4 Rev.|CDIP/9/13")]
    [InlineData("文件CDIP/21/4已经详细描述", "CDIP/21/4")]
    [InlineData("See documents CDIP/9/14 Rev. 6 proposals and A/56/10, page 3.", "CDIP/9/14 Rev.|A/56/10")]
    [InlineData("in CDIP/18/6 Rev. 2, and in CDIP/9/15.", "CDIP/18/6 Rev.2|CDIP/9/15")]
    [InlineData("http://www.wipo.int/edocs/mdocs/en/CDIP/9/2.pdf", "")]
    [InlineData("revenue in 2018/19 of 3/4 and TCP/IP", "")]
    public void Symbols_are_found_in_running_text(string text, string symbols)
    {
        var found = DocumentSymbols.FindIn(text);
        Assert.Equal(symbols, string.Join('|', found.Select(f => f.Symbol)));
        Assert.All(found, f => Assert.True(DocumentSymbols.TryParse(text[f.Span.Start..f.Span.End], out var again) && again == f.Symbol));
    }

    [Fact]
    public void The_seeds_name_the_symbols_they_name()
    {
        var named = DocumentSymbols.FindIn(Seeds.Coordination.SourceText).Select(s => s.Symbol).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            ["A/56/10", "CDIP/15/7 Rev.", "CDIP/16/4 Rev.", "CDIP/21/12 Rev.", "CDIP/21/4", "CDIP/22/8", "CDIP/9/13", "WO/PBC/28/7"], named);
    }
}
