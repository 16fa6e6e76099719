using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Documents.Tests.Encodings;

/// <summary>Text in the encodings that staff's files are in, none of which says so.</summary>
public sealed class EncodingTests
{
    /// <summary>Shorter pieces of Chinese hold too little to tell.</summary>
    private const int ShortestPiece = 24;

    /// <summary>Traditional Chinese of the kind the committee's documents are, for Big5, which has no simplified characters.</summary>
    private const string Traditional =
        "世界智慧財產權組織發展與智慧財產權委員會審議了關於發展議程各項建議的執行情況報告。委員會注意到，技術援助應當根據各國的需要提供，並特別考慮最不發達國家的情況。"
        + "秘書處說明，本計畫的預算由成員國核准，所有活動都將在兩年之內完成。各代表團對報告表示歡迎，認為它為今後的工作提供了良好的基礎，同時要求提供更多資料。"
        + "主席總結說，這個問題將在下屆會議上繼續討論。與會者還談到傳統知識、遺傳資源和民間文學藝術的保護，以及中小企業如何利用專利制度進行創新。";

    private const string French =
        "Le Comité du développement et de la propriété intellectuelle a examiné le rapport sur la mise en œuvre des recommandations. « L’assistance technique », a précisé la délégation, "
        + "doit être adaptée aux besoins des pays les moins avancés – à savoir ceux qui l’ont demandée.";

    private static readonly string Simplified = Seeds.Manual.SourceText.Replace("\r", "", StringComparison.Ordinal);

    public static TheoryData<string, int, string> Whole => new()
    {
        { "GB18030", 54936, Simplified },
        { "GBK", 936, "一、导言\n" + string.Concat(Simplified.Take(4_000).Where(c => c is < '\u0080' or >= '\u4E00' and <= '\u9FA5' or '，' or '。')) },
        { "Big5", 950, Traditional },
        { "windows-1252", 1252, French },
        { "UTF-16LE", 1200, Simplified },
        { "UTF-16BE", 1201, Simplified },
        { "UTF-16LE, English", 1200, "The Committee considered the report.\nIt took note of it." },
        { "UTF-16BE, English", 1201, "The Committee considered the report.\nIt took note of it." },
        { "UTF-16LE, French", 1200, French },
    };

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.md", "# Title\n\n")]
    [InlineData("a.html", "<!doctype html><p>")]
    public void Broken_bytes_are_told_whatever_the_format(string name, string opening)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(opening + Traditional), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(Traditional)];
        var document = Assert.IsType<ReadResult.Success>(DocumentReader.Read(bytes, name, cancellationToken: TestContext.Current.CancellationToken)).Document;
        Assert.Contains(document.Warnings, w => w.Code == "broken-bytes");
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_whole_text_without_a_mark_is_read_in_its_encoding_and_nothing_is_guessed(string name, int codePage, string text)
    {
        var document = Reading.Document(Encode(codePage, text));
        Assert.True(document.SourceText == text, name + " was read as: " + document.SourceText[..Math.Min(60, document.SourceText.Length)]);
        Assert.DoesNotContain(document.Warnings, w => w.Code is "encoding-guessed" or "broken-bytes");
    }

    [Theory]
    [InlineData(54936)]
    [InlineData(1200)]
    [InlineData(1201)]
    public void A_piece_of_simplified_Chinese_is_read_in_its_encoding_or_the_guess_is_told(int codePage) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Pieces(Simplified), piece => IsReadOrTold(codePage, piece)));

    [Fact]
    public void A_piece_of_traditional_Chinese_in_Big5_is_read_in_its_encoding_or_the_guess_is_told() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Pieces(Traditional), piece => IsReadOrTold(950, piece)));

    [Theory]
    [InlineData(54936, true)]
    [InlineData(950, false)]
    public void Nearly_every_piece_of_a_sentence_is_read_in_its_encoding(int codePage, bool isSimplified)
    {
        var text = isSimplified ? Simplified : Traditional;
        int right = 0, all = 0;
        for (var i = 0; i + ShortestPiece <= text.Length; i += isSimplified ? 97 : 3)
        {
            var piece = text.Substring(i, ShortestPiece);
            if (piece.Count(c => c is >= '\u4E00' and <= '\u9FFF') < ShortestPiece / 2)
                continue;
            all++;
            right += DocumentReader.Read(Encode(codePage, piece), "piece.txt", cancellationToken: TestContext.Current.CancellationToken)
                is ReadResult.Success { Document.SourceText: var read } && read == piece ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{right} of {all}");
        Assert.True(all > 50 && right >= all * 98 / 100, $"{right} of {all}");
    }

    [Fact]
    public void A_short_text_is_read_with_a_warning_that_names_the_encoding_chosen()
    {
        var document = Reading.Document(Encode(54936, "会议的报告"));
        Assert.Equal("会议的报告", document.SourceText);
        Assert.Contains("GB18030", Assert.Single(document.Warnings, w => w.Code == "encoding-guessed").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_broken_bytes_in_UTF8_are_told_and_the_rest_is_read()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Simplified[..400]), 0xFF, .. Encoding.UTF8.GetBytes(Simplified[400..800])];
        var document = Reading.Document(bytes);
        Assert.Equal(Simplified[..400] + '\uFFFD' + Simplified[400..800], document.SourceText);
        Assert.Contains("0xFF", Assert.Single(document.Warnings, w => w.Code == "broken-bytes").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_byte_in_GB18030_is_told_and_the_rest_is_read()
    {
        byte[] bytes = [.. Encode(54936, Simplified[..400]), 0xFF, .. Encode(54936, Simplified[400..800])];
        var document = Reading.Document(bytes);
        Assert.Contains("GB18030", Assert.Single(document.Warnings, w => w.Code == "broken-bytes").Message, StringComparison.Ordinal);
        Assert.Contains(Simplified[100..300], document.SourceText, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_are_not_taken_for_text() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf(400).ToArbitrary(),
                bytes => DocumentReader.Read(bytes, "x.txt", cancellationToken: TestContext.Current.CancellationToken) is ReadResult.Failure));

    private static bool IsReadOrTold(int codePage, string piece) =>
        DocumentReader.Read(Encode(codePage, piece), "piece.txt", cancellationToken: TestContext.Current.CancellationToken) switch
        {
            ReadResult.Success { Document: var document } => document.SourceText == piece || document.Warnings.Any(w => w.Code == "encoding-guessed"),
            _ => piece.Count(c => c is >= '\u4E00' and <= '\u9FFF') < ShortestPiece,
        };

    private static Arbitrary<string> Pieces(string text) =>
        (from length in Gen.Choose(ShortestPiece, 120)
         from start in Gen.Choose(0, text.Length - 121)
         select text.Substring(start, length)).Where(p => !string.IsNullOrWhiteSpace(p)).ToArbitrary();

    private static byte[] Encode(int codePage, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)).GetBytes(text);
}
