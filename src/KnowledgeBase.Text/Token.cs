namespace KnowledgeBase.Text;

/// <summary>Which form of a word a token is.</summary>
public enum TokenForm
{
    /// <summary>A Latin word or a number, folded (case, width, diacritics), otherwise as written.</summary>
    Word,

    /// <summary>The stem of the word at the same position; its term begins with <see cref="Token.StemMark"/>.</summary>
    Stem,

    /// <summary>One Han character, simplified.</summary>
    HanSingle,

    /// <summary>Two neighbouring Han characters, simplified, at the position of the first.</summary>
    HanPair,
}

/// <summary>A token of an analysed text.</summary>
/// <param name="Term">The term to index or look up: normalised, no white space.</param>
/// <param name="Start">Where in the original text the token begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive. Never inside a surrogate pair.</param>
/// <param name="Position">0 for the first word or Han character, one more for each next; forms of the same word share it.</param>
/// <param name="Form">Which form it is.</param>
public readonly record struct Token(string Term, int Start, int End, int Position, TokenForm Form)
{
    /// <summary>The first character of a stem's term, so that stems and words never meet in the index.</summary>
    public const char StemMark = '~';
}
