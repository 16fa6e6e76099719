namespace KnowledgeBase.Ingest.Twins;

/// <summary>Something in a text that every language writes alike.</summary>
/// <param name="Kind">One of <see cref="Number"/>, <see cref="Date"/>, <see cref="Symbol"/>, <see cref="Address"/>.</param>
/// <param name="Value">In one spelling for all languages.</param>
internal readonly record struct TextFact(string Kind, string Value)
{
    public const string Number = "number";
    public const string Date = "date";
    public const string Symbol = "symbol";
    public const string Address = "address";

    /// <summary>How much its coming again in the other language tells: a symbol more than a year, a year more than a small number.</summary>
    public double Weight => Kind switch
    {
        Symbol => 3,
        Date or Address => 2,
        _ => Value.Length >= 3 ? 1.5 : Value.Length == 2 ? 1 : 0.5,
    };
}

/// <summary>What a passage says that every language writes alike.</summary>
/// <param name="Facts">Figures, dates, symbols and addresses, each once.</param>
/// <param name="Words">Numbers written as words, which the other language may write as figures.</param>
/// <param name="Names">Acronyms and names in capitals, which the other language may write out.</param>
internal sealed record PassageFacts(IReadOnlySet<TextFact> Facts, IReadOnlySet<string> Words, IReadOnlySet<string> Names)
{
    /// <summary>An address this long is the same as another that goes on from it: extraction runs into an address what stands behind.</summary>
    private const int TellingAddress = 16;

    /// <summary>This one has a fact of the other passage: a number also as a word, an address also cut short or run on.</summary>
    public bool Has(TextFact fact) => Facts.Contains(fact) || fact.Kind switch
    {
        TextFact.Number => Words.Contains(fact.Value),
        TextFact.Address => Facts.Any(other => other.Kind == TextFact.Address && (GoesOn(other.Value, fact.Value) || GoesOn(fact.Value, other.Value))),
        _ => false,
    };

    private static bool GoesOn(string shorter, string longer) => shorter.Length >= TellingAddress && longer.StartsWith(shorter, StringComparison.Ordinal);
}

/// <summary>How the facts of two passages agree.</summary>
/// <param name="Shared">The weight of what both have.</param>
/// <param name="Alone">The weight of what one has only.</param>
internal readonly record struct FactAgreement(double Shared, double Alone)
{
    /// <summary>The weight of all there is to compare.</summary>
    public double Weight => Shared + Alone;

    /// <summary>From 0, nothing is the same, to 1, all is; 0 where there is nothing to compare.</summary>
    public double Share => Weight > 0 ? Shared / Weight : 0;

    public static FactAgreement Of(PassageFacts a, PassageFacts b)
    {
        double shared = 0, alone = 0;
        foreach (var fact in a.Facts)
        {
            if (b.Has(fact))
                shared += fact.Weight;
            else
                alone += fact.Weight;
        }
        foreach (var fact in b.Facts)
        {
            if (a.Facts.Contains(fact))
                continue;
            if (a.Has(fact))
                shared += fact.Weight;
            else
                alone += fact.Weight;
        }
        return new FactAgreement(shared, alone);
    }
}
