namespace KnowledgeBase.Search.Correcting;

/// <summary>
/// How unlikely it is that one word was typed for another: the optimal string alignment distance (Damerau 1964; a swap of neighbours is one
/// edit) with weights for what happens to hands: a letter doubled or not, a neighbouring key, one vowel for another cost less; the first letter,
/// which people get right, costs more (Kernighan, Church and Gale 1990 on the frequencies of such slips).
/// </summary>
internal static class TypingErrors
{
    private const double Doubled = 0.6;
    private const double Swapped = 0.7;
    private const double VowelForVowel = 0.7;
    private const double NextKey = 0.8;
    private const double FirstLetter = 0.4;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The cost, 0 for equal words. Words are in lower case; at most 64 letters of each are compared.</summary>
    public static double Cost(string typed, string meant)
    {
        if (typed.Length > 64 || meant.Length > 64)
            return double.PositiveInfinity;
        var before = new double[meant.Length + 1];
        var last = new double[meant.Length + 1];
        var now = new double[meant.Length + 1];
        for (var j = 1; j <= meant.Length; j++)
            last[j] = last[j - 1] + Missing(meant, j - 1) + At(0);
        for (var i = 1; i <= typed.Length; i++)
        {
            now[0] = last[0] + Extra(typed, i - 1) + At(i - 1);
            for (var j = 1; j <= meant.Length; j++)
            {
                var substituted = last[j - 1] + Substitution(typed[i - 1], meant[j - 1], Math.Min(i, j) - 1);
                now[j] = Math.Min(substituted, Math.Min(last[j] + Extra(typed, i - 1) + At(i - 1), now[j - 1] + Missing(meant, j - 1) + At(i)));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + Swapped + At(i - 2));
            }

            (before, last, now) = (last, now, before);
        }

        return last[meant.Length];
    }

    private static double At(int place) => place == 0 ? FirstLetter : 0;

    private static double Extra(string typed, int at) => at > 0 && typed[at] == typed[at - 1] ? Doubled : 1;

    private static double Missing(string meant, int at) => at > 0 && meant[at] == meant[at - 1] ? Doubled : 1;

    private static double Substitution(char typed, char meant, int place) =>
        typed == meant ? 0
        : At(place) + (IsVowel(typed) && IsVowel(meant) ? VowelForVowel : AreNeighbours(typed, meant) ? NextKey : 1);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool AreNeighbours(char a, char b)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            if (Rows[row].IndexOf(a) is var column and >= 0)
            {
                for (var other = Math.Max(0, row - 1); other <= Math.Min(Rows.Length - 1, row + 1); other++)
                {
                    if (Rows[other].IndexOf(b) is var otherColumn and >= 0)
                        return Math.Abs(column - otherColumn) <= 1;
                }
            }
        }

        return false;
    }
}
