using System.Globalization;

namespace KnowledgeBase.Web.Entities;

/// <summary>A fact's value that names what it speaks of: <c>name: value</c>, split at the last colon.</summary>
public sealed record NamedValue(string Name, string Value)
{
    /// <summary>The two parts; null where there is no colon with something on both sides.</summary>
    public static NamedValue? Of(string text)
    {
        var (full, half) = (text.LastIndexOf('：'), text.LastIndexOf(": ", StringComparison.Ordinal));
        var (at, length) = full > half ? (full, 1) : (half, 2);
        if (at <= 0)
            return null;
        var (name, value) = (text[..at].Trim(), text[(at + length)..].Trim());
        return name.Length == 0 || value.Length == 0 ? null : new NamedValue(name, value);
    }

    /// <summary>A number as documents print it, with commas between thousands; null for anything else, also for several numbers.</summary>
    public static decimal? NumberIn(string text) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
