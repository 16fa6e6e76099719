using System.Text;

namespace KnowledgeBase.Documents.Excel;

/// <summary>What a piece of a format code is.</summary>
internal enum FormatTokenKind
{
    /// <summary>Shown as it stands.</summary>
    Literal,

    /// <summary>Places of digits, with point, commas and exponent.</summary>
    Digits,

    /// <summary>A part of a date or time: a run of one letter, or <c>AM/PM</c>.</summary>
    Date,

    /// <summary>The text of a cell, <c>@</c>.</summary>
    Text,

    /// <summary>The word <c>General</c>.</summary>
    General,
}

/// <summary>A piece of a format code.</summary>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text)
{
    private const int LongestCode = 255;

    /// <summary>The pieces of each section of a code: for figures above zero, below zero, zero, and text.</summary>
    public static List<List<FormatToken>> Sections(string code)
    {
        var sections = new List<List<FormatToken>> { new() };
        if (code.Length > LongestCode)
            code = code[..LongestCode];
        for (var i = 0; i < code.Length;)
        {
            var section = sections[^1];
            switch (code[i])
            {
                case ';':
                    sections.Add([]);
                    i++;
                    break;
                case '"':
                    var close = code.IndexOf('"', i + 1);
                    close = close < 0 ? code.Length : close;
                    section.Add(new FormatToken(FormatTokenKind.Literal, code[(i + 1)..close]));
                    i = close + 1;
                    break;
                case '\\' when i + 1 < code.Length:
                    section.Add(new FormatToken(FormatTokenKind.Literal, code[i + 1].ToString()));
                    i += 2;
                    break;
                case '_' or '*':
                    // The width of a character, or one that fills the cell: space, in print.
                    section.Add(new FormatToken(FormatTokenKind.Literal, " "));
                    i += 2;
                    break;
                case '[':
                    i = Bracket(code, i, section);
                    break;
                case '@':
                    section.Add(new FormatToken(FormatTokenKind.Text, "@"));
                    i++;
                    break;
                default:
                    i = Run(code, i, section);
                    break;
            }
        }

        return sections;
    }

    /// <summary><c>[h]</c> is a time, <c>[$€-407]</c> a currency; colours and conditions show nothing.</summary>
    private static int Bracket(string code, int at, List<FormatToken> section)
    {
        var close = code.IndexOf(']', at);
        if (close < 0)
            return code.Length;
        var inner = code[(at + 1)..close];
        if (inner.Length > 0 && inner.All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
            section.Add(new FormatToken(FormatTokenKind.Date, "[" + inner.ToLowerInvariant() + "]"));
        else if (inner.StartsWith('$') && inner.IndexOf('-', StringComparison.Ordinal) is var dash and not 1)
            section.Add(new FormatToken(FormatTokenKind.Literal, dash < 0 ? inner[1..] : inner[1..dash]));
        return close + 1;
    }

    private static int Run(string code, int at, List<FormatToken> section)
    {
        if (string.Compare(code, at, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0)
        {
            section.Add(new FormatToken(FormatTokenKind.General, ""));
            return at + 7;
        }

        foreach (var half in (ReadOnlySpan<string>)["AM/PM", "上午/下午", "A/P"])
        {
            if (string.Compare(code, at, half, 0, half.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                section.Add(new FormatToken(FormatTokenKind.Date, "AM/PM"));
                return at + half.Length;
            }
        }

        var c = char.ToLowerInvariant(code[at]);
        if (c is 'y' or 'm' or 'd' or 'h' or 's' or 'e' && !(c == 'e' && section.Exists(t => t.Kind == FormatTokenKind.Digits)))
        {
            var end = at;
            while (end < code.Length && char.ToLowerInvariant(code[end]) == c)
                end++;
            section.Add(new FormatToken(FormatTokenKind.Date, new string(c, end - at)));
            return end;
        }

        if (c is '0' or '#' or '?' or '.')
        {
            var digits = new StringBuilder();
            while (at < code.Length && (code[at] is '0' or '#' or '?' or '.' or ',' or '/' || IsExponent(code, at)))
            {
                if (IsExponent(code, at))
                    digits.Append(code[at++]);
                digits.Append(code[at++]);
            }

            // Tenths of a second belong to the time.
            var isFraction = digits[0] == '.' && section.Exists(t => t.Kind == FormatTokenKind.Date);
            section.Add(new FormatToken(isFraction ? FormatTokenKind.Literal : FormatTokenKind.Digits, isFraction ? "" : digits.ToString()));
            return at;
        }

        section.Add(new FormatToken(FormatTokenKind.Literal, code[at].ToString()));
        return at + 1;
    }

    private static bool IsExponent(string code, int at) => code[at] is 'E' or 'e' && at + 1 < code.Length && code[at + 1] is '+' or '-';
}
