using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Addresses;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Web.Languages;

/// <summary>
/// What a request's answer is written in, and how its links keep that: <c>?lang=</c> decides and then stays in every link; without it
/// Accept-Language decides, and links stay as they are. One for each request.
/// </summary>
public sealed class Localizer
{
    private readonly HttpRequest _request;

    public Localizer(HttpRequest request)
    {
        _request = request;
        IsChosen = ReaderLanguages.TryParse(OriginalQuery.GetValueOrDefault("lang"), out var chosen);
        Language = IsChosen ? chosen : ReaderLanguages.FromAcceptLanguage(request.Headers.AcceptLanguage!);
    }

    public ReaderLanguage Language { get; }

    /// <summary>Whether the address itself names the language.</summary>
    public bool IsChosen { get; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string Code => Language.Code();

    public string this[Phrase phrase] => phrase.In(Language);

    public string this[Phrase phrase, params ReadOnlySpan<object> values] => phrase.In(Language, values);

    public string this[CountPhrase phrase, long count] => phrase.In(Language, count);

    /// <summary>A text of the catalogue in the reader's language, else in the other; marked as such where that is another language than the page's.</summary>
    public IHtmlContent Text(LocalizedText text) => new ForeignText(text.In(Code), LanguageOf(text), Code);

    /// <summary>The code of the language in which <see cref="Text"/> shows a text.</summary>
    public string LanguageOf(LocalizedText text) =>
        Language == ReaderLanguage.English ? (text.En is null && text.Zh is not null ? "zh" : "en") : (text.Zh is null && text.En is not null ? "en" : "zh");

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A date as the language writes it.</summary>
    public string Date(DateOnly date) => Date(date, Language);

    /// <summary>A date as a language writes it.</summary>
    public static string Date(DateOnly date, ReaderLanguage language) => language == ReaderLanguage.English
        ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>A local address, with the language where it was chosen.</summary>
    public string Link(string address) => IsChosen ? Address.With(address, "lang", Code) : address;

    /// <summary>The address of this very page in another language.</summary>
    public string SwitchTo(ReaderLanguage language)
    {
        var builder = new QueryBuilder();
        foreach (var (name, values) in OriginalQuery)
        {
            if (name.Equals("lang", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var value in values)
                builder.Add(name, value ?? "");
        }
        builder.Add("lang", language.Code());
        return _request.PathBase.Add(OriginalPath).ToUriComponent() + builder.ToQueryString().ToUriComponent();
    }

    /// <summary>The parameters asked with, also where the page shown is that of an error.</summary>
    private Dictionary<string, StringValues> OriginalQuery =>
        _request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } original
            ? QueryHelpers.ParseQuery(original.OriginalQueryString)
            : _request.Query.ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path asked for, also where the page shown is that of an error.</summary>
    private PathString OriginalPath =>
        _request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? _request.HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? _request.Path;
}
