using System.Globalization;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>Lists of names in a sentence: 秘鲁、喀麦隆和摩洛哥, Peru, Cameroon and the Republic of Korea.</summary>
internal static class NameList
{
    private static readonly string[] And = ["以及", "和", "与", " and "];

    /// <summary>Pairs of words that And joins inside one name.</summary>
    private static readonly string[] Whole =
        ["圣多美和普林西比", "特立尼达和多巴哥", "安提瓜和巴布达", "波斯尼亚和黑塞哥维那", "圣基茨和尼维斯", "圣文森特和格林纳丁斯", "Trinidad and Tobago", "Antigua and Barbuda", "Bosnia and Herzegovina", "Saint Kitts and Nevis", "Saint Vincent and the Grenadines", "Sao Tome and Principe", "São Tomé and Príncipe"];

    /// <summary>The names, without a leading article.</summary>
    public static IEnumerable<string> Of(string list)
    {
        for (var i = 0; i < Whole.Length; i++)
            list = list.Replace(Whole[i], $"\uE000{(char)('\uE001' + i)}", StringComparison.Ordinal);
        foreach (var word in And)
            list = list.Replace(word, "、", StringComparison.Ordinal);
        return list.Split(['、', ',', '，', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Restored)
            .Select(name => name.StartsWith("the ", true, CultureInfo.InvariantCulture) ? name[4..] : name);
    }

    private static string Restored(string name)
    {
        for (var i = 0; i < Whole.Length; i++)
            name = name.Replace($"\uE000{(char)('\uE001' + i)}", Whole[i], StringComparison.Ordinal);
        return name;
    }
}
