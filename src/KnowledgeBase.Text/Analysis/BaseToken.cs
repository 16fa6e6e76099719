namespace KnowledgeBase.Text.Analysis;

/// <summary>What a tokenizer finds: a word, a number or a character of unspaced text. Its index in the list is its position.</summary>
/// <param name="Term">Normalised; at most <see cref="Analyzer.LongestTerm"/> code units.</param>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="End">Where it ends in the original text, exclusive.</param>
/// <param name="Form"><see cref="TokenForm.Word"/> or <see cref="TokenForm.HanSingle"/>.</param>
/// <param name="JoinsNext">True when nothing stands between it and the next base token in the normalised text.</param>
public readonly record struct BaseToken(string Term, int Start, int End, TokenForm Form, bool JoinsNext);
