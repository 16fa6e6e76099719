using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>
/// Completes facts that their sources word in one language: by translations that a catalogue file gives for the very wording, wherever it stands, so that a
/// document that repeats it needs no entry of its own. What has no Chinese characters reads the same in both languages: 93%, P4 - 50.5%.
/// </summary>
internal sealed class FactTranslations
{
    private readonly Dictionary<string, string> english = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> chinese = new(StringComparer.Ordinal);

    public void Add(IEnumerable<LocalizedText> translations)
    {
        foreach (var text in translations.Where(text => text is { Zh: not null, En: not null }))
        {
            english.TryAdd(Key(text.Zh!), text.En!);
            chinese.TryAdd(Key(text.En!), text.Zh!);
        }
    }

    /// <summary>The fact in both languages where the other is known; otherwise as it is.</summary>
    public Fact Complete(Fact fact) => fact.Value switch
    {
        { Zh: { } zh, En: null } when english.TryGetValue(Key(zh), out var translated) => Completed(fact, zh, translated, "en"),
        { Zh: null, En: { } en } when chinese.TryGetValue(Key(en), out var translated) => Completed(fact, translated, en, "zh"),
        { Zh: { } zh, En: null } when !HanText.Occurs(zh) && !zh.Any(char.IsAsciiLetterLower) => fact with { Value = new LocalizedText(zh, zh) },
        _ => fact,
    };

    private static Fact Completed(Fact fact, string zh, string en, string into) => fact with { Value = new LocalizedText(zh, en), TranslatedInto = into };

    /// <summary>The wording, whatever its spaces.</summary>
    private static string Key(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
