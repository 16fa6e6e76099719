using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>
/// Who a document is: what the manifest or a sidecar says of its file, else what the document says of itself, else what its file is called.
/// </summary>
internal static class DocumentIdentity
{
    public static StoredDocument Of(Document document, KnownIdentity? known, string fileName, string contentHash)
    {
        var symbol = known?.Symbol ?? document.Header.Symbol;
        var language = known?.Language ?? LanguageOf(document);
        var title = TitleOf(document, known, language, fileName);
        var date = known?.Date ?? document.Header.Date;
        var session = known?.Session ?? document.Header.Session ?? CommitteeSessions.SessionOf(symbol);
        return new StoredDocument
        {
            Id = known?.Id ?? IdOf(symbol, language, fileName),
            Symbol = symbol,
            Title = known?.RenderingOf is null ? title : RenderingTitle.Of(title, language),
            Session = session,
            Date = date,
            Year = date?.Year ?? YearOf(symbol, session),
            Language = language,
            Type = TitleType.NameOf(known?.Type ?? TitleType.Of(document.Header.Title)),
            FileName = fileName,
            Format = FormatNames.Of(document.Format),
            ContentHash = contentHash,
            OriginalLanguage = document.Header.OriginalLanguage,
            RenderingOf = known?.RenderingOf,
            TwinOf = known?.TwinOf,
            Provenance = known?.Provenance,
            Warnings = document.Warnings,
        };
    }

    /// <summary>The committee's sessions tell the year; another body's do not.</summary>
    private static int? YearOf(string? symbol, int? session) =>
        session is { } number && (symbol is null || CommitteeSessions.SessionOf(symbol) is not null) ? CommitteeSessions.YearOf(number) : null;

    private static string LanguageOf(Document document) => document.Language is "zh" or "en"
        ? document.Language
        : document.SourceText.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF') ? "zh" : "en";

    private static LocalizedText TitleOf(Document document, KnownIdentity? known, string language, string fileName)
    {
        if (known is { IsWhole: true })
            return new LocalizedText(known.TitleZh, known.TitleEn);
        var own = OwnTitleOf(document, language, fileName);
        return new LocalizedText(known?.TitleZh ?? own.Zh, known?.TitleEn ?? own.En);
    }

    private static LocalizedText OwnTitleOf(Document document, string language, string fileName)
    {
        var title = document.Header.Title ?? Path.GetFileNameWithoutExtension(fileName);
        return language == "en" ? new LocalizedText(null, title) : new LocalizedText(title, null);
    }

    /// <summary>The symbol, else the file's name, and the language: <c>cdip-32-2.zh</c>.</summary>
    private static string IdOf(string? symbol, string language, string fileName)
    {
        if (symbol is not null && Slug.Of(symbol) is { Length: > 0 } bySymbol)
            return $"{bySymbol}.{language}";
        var name = Path.GetFileNameWithoutExtension(fileName);
        if (name.EndsWith("." + language, StringComparison.OrdinalIgnoreCase))
            name = name[..^(language.Length + 1)];
        var slug = Slug.Of(name, out var isCut);
        // Names without a Latin letter or digit, such as 报告.txt, are told apart by their hash; so are long ones, which often differ at the end only.
        return slug.Any(char.IsAsciiLetter) && !isCut ? $"{slug}.{language}" : $"{Joined(slug, HashOf(name))}.{language}";
    }

    private static string Joined(string slug, string hash) => slug.Length == 0 ? $"document-{hash}" : $"{slug}-{hash}";

    private static string HashOf(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.Normalize())).AsSpan(0, 4));
}
