using System.Globalization;
using System.Text;

namespace KnowledgeBase.Documents.Excel;

/// <summary>Shows dates and times by the parts a format code names.</summary>
internal static class DateFormat
{
    /// <summary>The day after the last that Excel knows, 9999-12-31.</summary>
    private const double MostDays = 2_958_466;

    private const int DaysTo1904 = 1462;

    /// <summary>Day 60 of the calendar that counts from 1900 is February 29 of that year, which never was.</summary>
    private const int FalseLeapDay = 60;

    /// <summary>What a number of days shows, or null where it is no date.</summary>
    public static string? Show(IReadOnlyList<FormatToken> section, double days, bool is1904)
    {
        if (is1904)
            days += DaysTo1904;
        if (!(days >= 0 && days < MostDays))
            return null;
        var date = DateTime.UnixEpoch.AddDays(-25_569 + (days < FalseLeapDay ? 1 : 0)).AddSeconds(Math.Round(days * 86_400));
        var isTwelve = section.Any(t => t.Text == "AM/PM");
        var text = new StringBuilder();
        for (var i = 0; i < section.Count; i++)
        {
            text.Append(section[i].Kind switch
            {
                FormatTokenKind.Literal => section[i].Text,
                FormatTokenKind.Date => Part(section, i, date, days, isTwelve),
                _ => "",
            });
        }

        return text.ToString().Trim();
    }

    private static string Part(IReadOnlyList<FormatToken> section, int i, DateTime date, double days, bool isTwelve)
    {
        var hour = isTwelve ? ((date.Hour + 11) % 12) + 1 : date.Hour;
        return section[i].Text switch
        {
            "AM/PM" => date.Hour < 12 ? "AM" : "PM",
            "[h]" or "[hh]" => Text((long)Math.Floor(Math.Round(days * 86_400) / 3_600)),
            "[m]" or "[mm]" => Text((long)Math.Floor(Math.Round(days * 86_400) / 60)),
            "[s]" or "[ss]" => Text((long)Math.Round(days * 86_400)),
            "y" or "yy" => date.ToString("yy", CultureInfo.InvariantCulture),
            ['y' or 'e', ..] => Text(date.Year),
            "d" => Text(date.Day),
            "dd" => date.ToString("dd", CultureInfo.InvariantCulture),
            "ddd" => date.ToString("ddd", CultureInfo.InvariantCulture),
            ['d', ..] => date.ToString("dddd", CultureInfo.InvariantCulture),
            "h" => Text(hour),
            ['h', ..] => hour.ToString("00", CultureInfo.InvariantCulture),
            "s" => Text(date.Second),
            ['s', ..] => date.ToString("ss", CultureInfo.InvariantCulture),
            var m when m.Length <= 2 && IsMinute(section, i) => m.Length == 1 ? Text(date.Minute) : date.ToString("mm", CultureInfo.InvariantCulture),
            "m" => Text(date.Month),
            "mm" => date.ToString("MM", CultureInfo.InvariantCulture),
            "mmm" => date.ToString("MMM", CultureInfo.InvariantCulture),
            _ => date.ToString("MMMM", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>An <c>m</c> behind hours or in front of seconds stands for minutes.</summary>
    private static bool IsMinute(IReadOnlyList<FormatToken> section, int i)
    {
        var before = section.Take(i).LastOrDefault(t => t.Kind == FormatTokenKind.Date && t.Text != "AM/PM").Text ?? "";
        var behind = section.Skip(i + 1).FirstOrDefault(t => t.Kind == FormatTokenKind.Date).Text ?? "";
        return before.Contains('h', StringComparison.Ordinal) || behind.Contains('s', StringComparison.Ordinal);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
