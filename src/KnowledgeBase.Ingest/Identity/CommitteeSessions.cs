using System.Globalization;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>
/// What a symbol and a session of the committee say of the date. The committee met first in March 2008 and since then twice a year, but
/// for 2020, when the twenty-fifth session was the only one.
/// </summary>
internal static class CommitteeSessions
{
    private const int FirstYear = 2008;
    private const int OnlyOf2020 = 25;

    /// <summary>The year of a session, 1 or more; null for numbers no session has had or will have in this century.</summary>
    public static int? YearOf(int session) => session switch
    {
        < 1 or > 180 => null,
        < OnlyOf2020 => FirstYear + ((session - 1) / 2),
        OnlyOf2020 => 2020,
        _ => 2021 + ((session - OnlyOf2020 - 1) / 2),
    };

    /// <summary>The session in a symbol of the committee, such as 32 in <c>CDIP/32/2</c>; null for any other symbol.</summary>
    public static int? SessionOf(string? symbol) =>
        symbol?.Split('/') is ["CDIP", var number, _, ..]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var session)
            ? session
            : null;
}
