using System.Globalization;

namespace KnowledgeBase.Export.Harvesting;

/// <summary>What each verb takes (section 4 of the protocol).</summary>
internal static class OaiArguments
{
    private const string Verb = "verb";
    private const string Token = "resumptionToken";

    private static readonly Dictionary<string, (string[] Required, string[] Optional, bool Resumable)> Verbs = new(StringComparer.Ordinal)
    {
        ["Identify"] = ([], [], false),
        ["ListMetadataFormats"] = ([], ["identifier"], false),
        ["ListSets"] = ([], [], true),
        ["GetRecord"] = (["identifier", "metadataPrefix"], [], false),
        ["ListIdentifiers"] = (["metadataPrefix"], ["from", "until", "set"], true),
        ["ListRecords"] = (["metadataPrefix"], ["from", "until", "set"], true),
    };

    /// <summary>What is wrong with a request before anything is looked up; null where nothing is.</summary>
    public static OaiError? Check(OaiRequest request)
    {
        var verbs = request.Arguments.Where(argument => argument.Key == Verb).ToList();
        if (verbs.Count != 1)
            return new("badVerb", verbs.Count == 0 ? "The argument verb is missing." : "The argument verb is repeated.");
        if (!Verbs.TryGetValue(verbs[0].Value, out var takes))
            return new("badVerb", $"There is no verb '{verbs[0].Value}'.");
        var names = request.Arguments.Select(argument => argument.Key).Where(name => name != Verb).ToList();
        if (names.Count != names.Distinct().Count())
            return new("badArgument", "An argument is repeated.");
        if (takes.Resumable && names.Contains(Token))
            return names.Count == 1 ? null : new("badArgument", "resumptionToken is an exclusive argument.");
        if (names.FirstOrDefault(name => !takes.Required.Contains(name) && !takes.Optional.Contains(name)) is { } unknown)
            return new("badArgument", $"{verbs[0].Value} takes no argument '{unknown}'.");
        return takes.Required.FirstOrDefault(name => !names.Contains(name)) is { } missing
            ? new("badArgument", $"The argument {missing} is missing.")
            : CheckSyntax(request);
    }

    /// <summary>What cannot be repeated in an answer, since the protocol's schema would not have it there, is bad however it is meant.</summary>
    private static OaiError? CheckSyntax(OaiRequest request)
    {
        if (request["metadataPrefix"] is { } prefix && !IsName(prefix))
            return new("badArgument", "metadataPrefix has a character it cannot have.");
        if (request["set"] is { } set && !set.Split(':').All(IsName))
            return new("badArgument", "set has a character it cannot have.");
        return request["identifier"] is { } identifier && !Uri.TryCreate(identifier, UriKind.RelativeOrAbsolute, out _)
            ? new("badArgument", "identifier is no URI.")
            : null;
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || "-_.!~*'()".Contains(character));

    /// <summary>Reads <c>from</c> and <c>until</c>, in days or in seconds.</summary>
    public static OaiError? ReadRange(string? from, string? until, out DateTimeOffset? first, out DateTimeOffset? last)
    {
        (first, last) = (null, null);
        var fromDay = false;
        var untilDay = false;
        if (from is not null && !TryReadTime(from, out first, out fromDay))
            return new("badArgument", "from is no date of the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
        if (until is not null && !TryReadTime(until, out last, out untilDay))
            return new("badArgument", "until is no date of the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
        if (from is not null && until is not null && fromDay != untilDay)
            return new("badArgument", "from and until are of different granularity.");
        if (untilDay)
            last = last!.Value.AddDays(1).AddSeconds(-1);
        return first > last ? new("badArgument", "from lies behind until.") : null;
    }

    private static bool TryReadTime(string text, out DateTimeOffset? time, out bool isDay)
    {
        isDay = text.Length == 10;
        var read = DateTimeOffset.TryParseExact(
            text,
            isDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var parsed);
        time = read ? parsed : null;

        // The end of the last day must still be a time.
        return read && parsed.Year < 9999;
    }
}
