using System.Text;

namespace KnowledgeBase.Text.Normalisation;

/// <summary>Appends normalised clusters with their spans. For one text, one thread.</summary>
internal struct NormalisedTextBuilder(string original)
{
    /// <summary>A run of joining marks longer than this is cut, so that a hostile text costs no more than its length.</summary>
    private const int LongestCluster = 32;

    private char[] characters = new char[original.Length + 16];
    private int[] starts = new int[original.Length + 16];
    private int[] ends = new int[original.Length + 16];
    private int length;
    private int cluster;

    public readonly char Last => length == 0 ? ' ' : characters[length - 1];

    public void Append(char character, int start, int end)
    {
        if (length == characters.Length)
            Grow(length + 1);
        cluster = length;
        characters[length] = character;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    public void Append(ReadOnlySpan<char> cluster, int start, int end)
    {
        Grow(length + cluster.Length);
        this.cluster = length;
        cluster.CopyTo(characters.AsSpan(length));
        starts.AsSpan(length, cluster.Length).Fill(start);
        ends.AsSpan(length, cluster.Length).Fill(end);
        length += cluster.Length;
    }

    /// <summary>A character that vanishes belongs to the cluster before it.</summary>
    public readonly void Extend(int end) => ends.AsSpan(cluster, length - cluster).Fill(end);

    /// <summary>Unites what follows with the cluster before it, as NFC does: か and a voicing mark to が, Hangul letters to a syllable.</summary>
    public void Join(string folded, int start, int end)
    {
        if (length == 0 || length - cluster + folded.Length > LongestCluster || characters[cluster] == ' ')
        {
            Append(folded, start, end);
            return;
        }

        var united = string.Concat(characters.AsSpan(cluster, length - cluster), folded).Normalize(NormalizationForm.FormC);
        var from = starts[cluster];
        length = cluster;
        Append(united, from, end);
    }

    public readonly NormalisedText ToText() => new(original, characters, starts, ends, length);

    private void Grow(int wanted)
    {
        if (wanted <= characters.Length)
            return;
        var capacity = Math.Max(wanted, characters.Length * 2);
        Array.Resize(ref characters, capacity);
        Array.Resize(ref starts, capacity);
        Array.Resize(ref ends, capacity);
    }
}
