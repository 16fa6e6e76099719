using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Whether a name as it is written can be meant as a name: acronyms in capitals, countries with an initial capital.</summary>
internal static class NameSpelling
{
    /// <summary>Kinds whose English names are proper nouns.</summary>
    private static readonly string[] ProperNouns = [EntityKinds.Country, EntityKinds.Sector];

    /// <summary>Whether the candidate is acceptable at its place in a text.</summary>
    public static bool Accepts(string kind, TermCandidate candidate, string text, int start, int end)
    {
        var written = text.AsSpan(start, end - start);
        return candidate.Surface.Language switch
        {
            "und" => SameLetters(written, candidate.Surface.Text),
            "en" => !ProperNouns.Contains(kind) || (char.IsUpper(written[0]) && candidate.Equality != SurfaceEquality.Inflected),
            _ => !(kind == EntityKinds.Country && EndsInsideWord(written, text, end)),
        };
    }

    /// <summary>The same letters and digits in the same case, whatever stands between them; a plural s may follow.</summary>
    private static bool SameLetters(ReadOnlySpan<char> written, string acronym)
    {
        var expected = 0;
        foreach (var c in written)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            while (expected < acronym.Length && !char.IsLetterOrDigit(acronym[expected]))
                expected++;
            if (expected == acronym.Length)
                return c == 's';
            if (acronym[expected] != c)
                return false;
            expected++;
        }
        return true;
    }

    /// <summary>A name that ends in 国 before 家 or 际 is a part of 国家 or 国际: 拉美国家 does not speak of 美国.</summary>
    private static bool EndsInsideWord(ReadOnlySpan<char> written, string text, int end) =>
        written[^1] == '国' && end < text.Length
        && (text[end] == '际' || (text[end] == '家' && !(end + 1 < text.Length && text[end + 1] is '庭' or '具' or '电')));
}
