namespace KnowledgeBase.Documents.Identity;

/// <summary>The names of WIPO's official languages, as first pages print them behind <c>ORIGINAL:</c> in any of them.</summary>
internal static class HeaderLanguage
{
    private static readonly (string Name, string Code)[] Names =
    [
        ("ENGLISH", "en"), ("ANGLAIS", "en"), ("INGLÉS", "en"), ("INGLES", "en"), ("英文", "en"), ("英语", "en"), ("英語", "en"), ("АНГЛИЙСКИЙ", "en"),
        ("FRENCH", "fr"), ("FRANÇAIS", "fr"), ("FRANCAIS", "fr"), ("FRANCÉS", "fr"), ("法文", "fr"), ("法语", "fr"), ("ФРАНЦУЗСКИЙ", "fr"),
        ("SPANISH", "es"), ("ESPAGNOL", "es"), ("ESPAÑOL", "es"), ("西班牙文", "es"), ("西班牙语", "es"), ("西文", "es"), ("ИСПАНСКИЙ", "es"),
        ("CHINESE", "zh"), ("CHINOIS", "zh"), ("CHINO", "zh"), ("中文", "zh"), ("汉语", "zh"), ("КИТАЙСКИЙ", "zh"),
        ("RUSSIAN", "ru"), ("RUSSE", "ru"), ("RUSO", "ru"), ("俄文", "ru"), ("俄语", "ru"), ("РУССКИЙ", "ru"),
        ("ARABIC", "ar"), ("ARABE", "ar"), ("ÁRABE", "ar"), ("阿拉伯文", "ar"), ("阿拉伯语", "ar"), ("阿文", "ar"), ("АРАБСКИЙ", "ar"),
    ];

    /// <summary>The language whose name begins the text, and the name's length; null where none does.</summary>
    public static (string Code, int Length)? Read(ReadOnlySpan<char> text)
    {
        foreach (var (name, code) in Names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return (code, name.Length);
        }

        return null;
    }
}
