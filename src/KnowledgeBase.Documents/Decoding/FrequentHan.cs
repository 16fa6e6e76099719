using System.Buffers;

namespace KnowledgeBase.Documents.Decoding;

/// <summary>
/// The Han characters that running text is mostly made of, in both scripts. About 500 of each cover three quarters of any modern text; text
/// decoded in the wrong encoding falls all over the twenty thousand others.
/// </summary>
internal static class FrequentHan
{
    private const string Simplified =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严援助创版益注册审查预期施秘届尼案供请促框架区域";

    private const string Traditional =
        "這為個國時來們於對會發動過說產種後學經進著電裡裏現實兩體機當點從業應開還義間樣與關線數麼質氣變條沒結解問無軍並題黨員總設長頭資邊級圖統較將組見計別運農幾區強決幹戰則據處隊給門規熱領東導壓爭濟階術極聯認權證採轉單風場車務萬達議聲報鬥類離華確張馬節話況傳許廣記觀織裝眾書復復複兒須際驗連難備辦習響約勞團歷構稱準號維劃選標寫親養層專狀廠識適屬圓調滿縣參紅細該鐵價嚴創預屆請區臺灣與關";

    private static readonly SearchValues<char> All = SearchValues.Create(Simplified + Traditional);

    /// <summary>Whether a character is one of them.</summary>
    public static bool Contains(char c) => All.Contains(c);
}
