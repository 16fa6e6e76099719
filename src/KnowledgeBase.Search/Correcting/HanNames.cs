using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Correcting;

/// <summary>The Chinese names of a term base, to be found by how they sound and by the characters they share. Immutable.</summary>
internal sealed class HanNames
{
    /// <summary>Longer names are whole titles, which nobody types by ear.</summary>
    public const int Longest = 16;

    /// <summary>Names this short share too little when one character differs.</summary>
    private const int ShortestByShape = 4;
    private const int MostReadings = 8;

    private readonly Dictionary<string, List<string>> bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byPair = new(StringComparer.Ordinal);

    public HanNames(TermBase terms)
    {
        var surfaces = terms.Concepts
            .SelectMany(concept => concept.Surfaces)
            .Select(surface => Normaliser.Fold(surface.Text))
            .Where(name => name.Length is >= 2 and <= Longest && name.EnumerateRunes().All(Scripts.IsHan))
            .Distinct();
        foreach (var name in surfaces)
        {
            foreach (var sound in SoundsOf(name))
                Add(bySound, sound, name);
            foreach (var pair in PairsOf(name).Distinct())
                Add(byPair, pair, name);
        }
    }

    /// <summary>The names that sound like the word, or nearly so, and share a character with it; those that share the most first.</summary>
    public IEnumerable<string> OfSameSound(string word) =>
        SoundsOf(word).SelectMany(sound => bySound.GetValueOrDefault(sound) ?? [])
            .Distinct()
            .Where(name => SharedCharacters(word, name) > 0)
            .OrderByDescending(name => SharedCharacters(word, name))
            .ThenBy(name => name, StringComparer.Ordinal);

    /// <summary>The names that differ from the word in one character, or in the order of two neighbours; those that share the most pairs first.</summary>
    public IEnumerable<string> OfOneOtherCharacter(string word) => word.Length < ShortestByShape
        ? []
        : PairsOf(word).SelectMany(pair => byPair.GetValueOrDefault(pair) ?? [])
            .Where(name => name.Length == word.Length && (SharedCharacters(word, name) == word.Length - 1 || IsSwapped(word, name)))
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key);

    /// <summary>Whether two characters are read alike, or nearly so.</summary>
    public static bool AreNear(char a, char b) => a == b || NearReadings(a).Intersect(NearReadings(b)).Any();

    private static bool IsSwapped(string word, string name)
    {
        var first = word.AsSpan().CommonPrefixLength(name);
        return first + 1 < word.Length && word[first] == name[first + 1] && word[first + 1] == name[first]
            && word.AsSpan(first + 2).SequenceEqual(name.AsSpan(first + 2));
    }

    private static int SharedCharacters(string word, string name)
    {
        var shared = 0;
        for (var i = 0; i < Math.Min(word.Length, name.Length); i++)
            shared += word[i] == name[i] ? 1 : 0;
        return shared;
    }

    private static IEnumerable<string> PairsOf(string name) => Enumerable.Range(0, name.Length - 1).Select(at => name.Substring(at, 2));

    private static IEnumerable<string> NearReadings(char character) => Pinyin.ReadingsOf(character).Select(Pinyin.NearSound);

    /// <summary>The sounds of the word, by all readings of its characters as far as they are not too many; a character without reading sounds as itself.</summary>
    private static List<string> SoundsOf(string word)
    {
        var sounds = new List<string> { "" };
        foreach (var character in word)
        {
            string[] readings = [.. NearReadings(character).Distinct().DefaultIfEmpty(character.ToString())];
            if (sounds.Count * readings.Length > MostReadings)
                readings = readings[..1];
            sounds = [.. sounds.SelectMany(sound => readings.Select(reading => sound + ' ' + reading))];
        }

        return sounds;
    }

    private static void Add(Dictionary<string, List<string>> lists, string key, string name)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(name);
    }
}
