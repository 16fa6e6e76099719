using System.Text;

namespace KnowledgeBase.Index.Words;

/// <summary>A pattern in which <c>*</c> stands for any characters or none, <c>?</c> for one, and <c>\</c> takes what follows as it is.</summary>
internal sealed class WildcardPattern
{
    private static readonly Rune _any = new('*');
    private static readonly Rune _one = new('?');

    private readonly List<(Rune Character, bool IsLiteral)> _parts = [];

    public WildcardPattern(string pattern)
    {
        var escaped = false;
        foreach (var character in pattern.EnumerateRunes())
        {
            if (!escaped && character.Value == '\\')
            {
                escaped = true;
                continue;
            }

            _parts.Add((character, escaped || (character != _any && character != _one)));
            escaped = false;
        }

        if (escaped)
            _parts.Add((new Rune('\\'), true));
        LiteralPrefix = string.Concat(_parts.TakeWhile(p => p.IsLiteral).Select(p => p.Character.ToString()));
    }

    /// <summary>What every match begins with.</summary>
    public string LiteralPrefix { get; }

    /// <summary>Whether the whole word fits. Takes at most time in proportion to word times pattern.</summary>
    public bool Fits(string word)
    {
        // When a later part fails, the last star takes one character more; earlier stars need not be tried again.
        var at = 0;
        var part = 0;
        var star = -1;
        var starAt = 0;
        while (at < word.Length)
        {
            var character = Rune.GetRuneAt(word, at);
            if (part < _parts.Count && IsAny(part))
            {
                star = part++;
                starAt = at;
            }
            else if (part < _parts.Count && FitsOne(part, character))
            {
                part++;
                at += character.Utf16SequenceLength;
            }
            else if (star >= 0)
            {
                part = star + 1;
                at = starAt += Rune.GetRuneAt(word, starAt).Utf16SequenceLength;
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Count && IsAny(part))
            part++;
        return part == _parts.Count;
    }

    private bool IsAny(int part) => !_parts[part].IsLiteral && _parts[part].Character == _any;

    private bool FitsOne(int part, Rune character) => _parts[part].IsLiteral ? _parts[part].Character == character : _parts[part].Character == _one;
}
