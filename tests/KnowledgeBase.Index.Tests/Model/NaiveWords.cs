using System.Text;

namespace KnowledgeBase.Index.Tests.Model;

/// <summary>Patterns and edit distances in the plainest way, straight from their definitions.</summary>
internal static class NaiveWords
{
    public static bool Fits(string word, string pattern) => Fits([.. word.EnumerateRunes()], Parts(pattern));

    public static bool IsNear(string term, FuzzyQuery query)
    {
        Rune[] word = [.. query.Term.EnumerateRunes()], other = [.. term.EnumerateRunes()];
        var prefix = word.Take(query.PrefixLength).ToArray();
        return other.Take(prefix.Length).SequenceEqual(prefix) && Distance(word, other) <= query.MaxEdits;
    }

    public static int Distance(string first, string second) => Distance([.. first.EnumerateRunes()], [.. second.EnumerateRunes()]);

    /// <summary>Optimal string alignment, by the recurrence that defines it.</summary>
    private static int Distance(ReadOnlySpan<Rune> a, ReadOnlySpan<Rune> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return a.Length + b.Length;
        var best = Math.Min(Distance(a[..^1], b), Distance(a, b[..^1])) + 1;
        best = Math.Min(best, Distance(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1));
        if (a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1])
            best = Math.Min(best, Distance(a[..^2], b[..^2]) + 1);
        return best;
    }

    private static List<(Rune Character, bool IsLiteral)> Parts(string pattern)
    {
        var parts = new List<(Rune, bool)>();
        var runes = pattern.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            var escapes = runes[i].Value == '\\' && i + 1 < runes.Length;
            if (escapes)
                i++;
            parts.Add((runes[i], escapes || (runes[i].Value != '*' && runes[i].Value != '?')));
        }

        return parts;
    }

    private static bool Fits(ReadOnlySpan<Rune> word, List<(Rune Character, bool IsLiteral)> parts, int part = 0)
    {
        if (part == parts.Count)
            return word.IsEmpty;
        var (character, isLiteral) = parts[part];
        if (!isLiteral && character.Value == '*')
            return Fits(word, parts, part + 1) || (!word.IsEmpty && Fits(word[1..], parts, part));
        return !word.IsEmpty && (!isLiteral || word[0] == character) && Fits(word[1..], parts, part + 1);
    }
}
