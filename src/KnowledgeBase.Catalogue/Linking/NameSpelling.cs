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
            "en" when ProperNouns.Contains(kind) => char.IsUpper(written[0]) && candidate.Equality != SurfaceEquality.Inflected,
            "en" => SameWords(written.ToString(), candidate.Surface.Text),
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
        return !acronym.AsSpan(expected).ContainsAnyInRange('A', 'z');
    }

    /// <summary>The same words but for a plural's ending: developed countries are not developing countries, though their stems are the same.</summary>
    private static bool SameWords(string written, string name)
    {
        var (left, right) = (Words(written), Words(name));
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (Singular(left[i]) != Singular(right[i]))
                return false;
        }
        return true;
    }

    private static string[] Words(string text) => Normaliser.Fold(text).Split([' ', '-', '/', '_'], StringSplitOptions.RemoveEmptyEntries);

    private static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith('s') && word.Length > 3 ? word[..^1]
        : word;

    /// <summary>
    /// A country's name that is a part of another word: 国 before 家 or 际 belongs to 国家 or 国际 (拉美国家 does not speak of 美国), and before 语 or
    /// 文 the name is a language's (西班牙语).
    /// </summary>
    private static bool EndsInsideWord(ReadOnlySpan<char> written, string text, int end)
    {
        if (end >= text.Length)
            return false;
        var second = end + 1 < text.Length ? text[end + 1] : ' ';
        return text[end] switch
        {
            '际' => written[^1] == '国',
            '家' => written[^1] == '国' && second is not ('庭' or '具' or '电'),
            '语' => true,
            '文' => second is not ('化' or '物' or '明' or '学' or '件' or '献' or '书'),
            _ => false,
        };
    }
}
