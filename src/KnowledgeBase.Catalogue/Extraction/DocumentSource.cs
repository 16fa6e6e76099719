using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>A document with the slug under which facts name it.</summary>
internal sealed record DocumentSource(string Id, Document Document)
{
    public IReadOnlyList<Passage> Passages => Document.Passages;

    /// <summary>The source of a fact: the passage and the very words.</summary>
    public Source At(Passage passage, string? quote = null) => Source.FromDocument(Id, passage.Locator, quote);

    /// <summary>The language of a passage; where it is not known, that of its letters.</summary>
    public string LanguageOf(Passage passage)
    {
        var stated = passage.Language ?? Document.Language;
        return stated is "zh" or "en" ? stated : HanText.Occurs(passage.Text) ? "zh" : "en";
    }

    /// <summary>A text in the language of its passage.</summary>
    public LocalizedText Text(Passage passage, string text) =>
        LanguageOf(passage) == "en" ? new LocalizedText(null, text) : new LocalizedText(text, null);
}
