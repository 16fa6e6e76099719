using System.Text;

namespace KnowledgeBase.Index.Words;

/// <summary>
/// Recognises the words within 1 or 2 edits of a word: a character inserted, left out or replaced, or two neighbours exchanged, no part edited twice (optimal
/// string alignment). Characters are Unicode scalar values.
/// </summary>
/// <remarks>
/// The nondeterministic automaton of Levenshtein, its states as bits: bit j of level d is set when the characters read are d edits away from the first j
/// characters of the word. Steps are those of Wu and Manber, "Fast text searching allowing errors" (CACM 1992), and for exchanges those of Hyyrö, "A bit-vector
/// algorithm for computing Levenshtein and Damerau edit distances" (2003).
/// </remarks>
internal sealed class LevenshteinAutomaton
{
    /// <summary>The most characters of a word.</summary>
    public const int LongestWord = 60;

    private readonly Rune[] _word;
    private readonly int _edits;
    private readonly ulong _all;

    /// <param name="word">The word, of at most <see cref="LongestWord"/> characters.</param>
    /// <param name="edits">1 or 2.</param>
    public LevenshteinAutomaton(string word, int edits)
    {
        _word = [.. word.EnumerateRunes()];
        _edits = edits;
        _all = (1UL << (_word.Length + 1)) - 1;
    }

    /// <summary>The state before the first character.</summary>
    public State Start => new() { Level0 = 1, Level1 = 3 & _all, Level2 = _edits > 1 ? 7 & _all : 0 };

    /// <summary>The state after one more character.</summary>
    public State Step(in State state, Rune character)
    {
        var same = PlacesOf(character);
        var exchanged = (same << 1) & state.Previous;
        var next = new State { Previous = same, Before0 = state.Level0, Before1 = state.Level1 };
        next.Level0 = (state.Level0 << 1) & same & _all;
        next.Level1 = Level(state.Level1, state.Level0, next.Level0, same, (state.Before0 << 2) & exchanged);
        if (_edits > 1)
            next.Level2 = Level(state.Level2, state.Level1, next.Level1, same, (state.Before1 << 2) & exchanged);
        return next;
    }

    /// <summary>Whether no continuation can come within the edits.</summary>
    public static bool IsDead(in State state) => (state.Level0 | state.Level1 | state.Level2) == 0;

    /// <summary>How many edits the characters read are away from the word, or null when they are more than allowed.</summary>
    public int? Edits(in State state)
    {
        var end = 1UL << _word.Length;
        return (state.Level0 & end) != 0 ? 0 : (state.Level1 & end) != 0 ? 1 : (state.Level2 & end) != 0 ? 2 : null;
    }

    // Same character; or, one edit more: a character inserted, replaced, left out, two exchanged.
    private ulong Level(ulong level, ulong lower, ulong nextLower, ulong same, ulong exchange) =>
        (((level << 1) & same) | lower | (lower << 1) | (nextLower << 1) | exchange) & _all;

    private ulong PlacesOf(Rune character)
    {
        var places = 0UL;
        for (var place = 0; place < _word.Length; place++)
        {
            if (_word[place] == character)
                places |= 2UL << place;
        }

        return places;
    }

    /// <summary>What has been read so far, as far as it matters.</summary>
    internal struct State
    {
        public ulong Level0;
        public ulong Level1;
        public ulong Level2;

        /// <summary>Levels 0 and 1 one character earlier.</summary>
        public ulong Before0;
        public ulong Before1;

        /// <summary>Where in the word the last character stands.</summary>
        public ulong Previous;
    }
}
