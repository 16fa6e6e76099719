using KnowledgeBase.Index.Fts;

namespace KnowledgeBase.Index.Writing;

/// <summary>Notes the forms of a batch's terms, each once.</summary>
internal sealed class NotedForms(WriteConnection connection, Func<string, string?> formOf)
{
    private const int Slots = 2048;

    // Most terms of a text have just been met: they are passed over without asking for their form or looking through all noted ones.
    private readonly string?[] _recent = new string?[Slots];
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    public void Add(ReadOnlySpan<IndexToken> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            var term = token.Term;
            ref var recent = ref _recent[SlotOf(term)];
            if (term == recent)
                continue;
            recent = term;
            var stored = TokenText.AsStored(term);
            if (formOf(stored) is { } form && _noted.Add(stored))
                connection.AddForm(form, stored);
        }
    }

    private static int SlotOf(string term) => ((((((term[0] * 31) + term[^1]) * 31) + term[term.Length / 2]) * 31) + term.Length) & (Slots - 1);
}
