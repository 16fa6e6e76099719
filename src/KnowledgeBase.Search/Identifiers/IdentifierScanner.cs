using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Answers;

namespace KnowledgeBase.Search.Identifiers;

/// <summary>
/// Finds identifiers in a query as people write them: recommendations and expected results by number (建议10, 第十项建议, Rec. 10,
/// recommendation ten, ER 4.2), project codes (DA_4_10_03, da-4-10-03) and document symbols, alone or with a paragraph (CDIP/32/2 para. 22(iv),
/// cdip 32 2 第22段). For one query.
/// </summary>
internal sealed class IdentifierScanner(Knowledge knowledge, string language)
{
    private const int LongestCode = 10;

    /// <summary>What symbols of documents begin with.</summary>
    private static readonly string[] Bodies = ["cdip", "pcda", "iim", "sccr", "scp", "sct", "cws", "wo", "grtkf"];

    private static readonly string[] SymbolWords = ["inf", "rev", "prov", "add", "corr", "pbc", "ga", "cc", "study", "summary", "ic"];

    /// <summary>What a number counts when it stands before one of these: 建议10个国家 recommends something to ten countries.</summary>
    private const string Measures = "个份名条种次年月日天人点家册期章节页届倍万亿千百段";

    /// <summary>The identifiers of a text, in order, none inside another.</summary>
    public IReadOnlyList<Identified> Scan(string text)
    {
        var pieces = QueryPieces.Of(text);
        var found = new List<Identified>();
        for (var at = 0; at < pieces.Count;)
        {
            if (ReadAt(pieces, at) is ({ } identified, > 0 and var count))
            {
                found.Add(identified);
                at += count;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private (Identified? Identified, int Pieces) ReadAt(IReadOnlyList<QueryPiece> pieces, int at) =>
        Numbered(pieces, at) is { Pieces: > 0 } numbered ? numbered
        : Code(pieces, at) is { Pieces: > 0 } code ? code
        : Symbol(pieces, at);

    private (Identified? Identified, int Pieces) Numbered(IReadOnlyList<QueryPiece> pieces, int at)
    {
        if (NumberedWords.ReadAt(pieces, at) is not { } read || IsMeasured(pieces, at + read.Pieces, read.Kind))
            return default;
        var id = new EntityId(read.Kind, read.Number);
        return knowledge.Entities.ContainsKey(id)
            ? (new Identified(pieces[at].Start, pieces[at + read.Pieces - 1].End, [id.ToString()], id, []), read.Pieces)
            : default;
    }

    private static bool IsMeasured(IReadOnlyList<QueryPiece> pieces, int behind, string kind) =>
        kind == EntityKinds.Recommendation && behind < pieces.Count && pieces[behind].Start == pieces[behind - 1].End
        && Measures.Contains(pieces[behind].Text, StringComparison.Ordinal);

    private (Identified? Identified, int Pieces) Code(IReadOnlyList<QueryPiece> pieces, int at)
    {
        for (var count = Math.Min(LongestCode, pieces.Count - at); count > 1; count--)
        {
            if (knowledge.Identifiers.Codes.TryGetValue(QueryPieces.KeyOf(pieces.Skip(at).Take(count)), out var id))
                return (new Identified(pieces[at].Start, pieces[at + count - 1].End, [id.ToString()], id, []), count);
        }

        return default;
    }

    private (Identified? Identified, int Pieces) Symbol(IReadOnlyList<QueryPiece> pieces, int at)
    {
        if (!Bodies.Contains(pieces[at].Text))
            return default;
        var count = 1;
        while (at + count < pieces.Count && count < LongestCode && (pieces[at + count].IsNumber || SymbolWords.Contains(pieces[at + count].Text)))
            count++;
        for (var known = count; known > 1; known--)
        {
            if (knowledge.Identifiers.Symbols.TryGetValue(QueryPieces.KeyOf(pieces.Skip(at).Take(known)), out var records))
                return OfSymbol(pieces, at, known, records);
        }

        var isSymbol = count > 2 && pieces.Skip(at + 1).Take(count - 1).Count(piece => piece.IsNumber) > 1;
        return isSymbol ? (new Identified(pieces[at].Start, pieces[at + count - 1].End, [], null, []), count) : default;
    }

    private (Identified, int) OfSymbol(IReadOnlyList<QueryPiece> pieces, int at, int count, SymbolRecords records)
    {
        var documents = records.Documents.OrderByDescending(id => knowledge.Documents[id].Language == language).ToList();
        var start = pieces[at].Start;
        if (ParagraphNumber.ReadAt(pieces, at + count) is { } paragraph && PassagesOf(documents, paragraph.Locator) is { Count: > 0 } passages)
            return (new Identified(start, pieces[at + count + paragraph.Pieces - 1].End, passages, null, []), count + paragraph.Pieces);
        return (new Identified(start, pieces[at + count - 1].End, [.. documents.Select(RecordKinds.DocumentKey), .. records.Entities], null, documents), count);
    }

    /// <summary>The passage and those under it; where there is none of that number, the nearest above it.</summary>
    private List<string> PassagesOf(List<string> documents, string locator)
    {
        for (var wanted = locator; wanted.Length > 0; wanted = wanted.LastIndexOf('.') is > 0 and var dot ? wanted[..dot] : "")
        {
            var keys = documents.SelectMany(document => knowledge.LocatorsOf(document)
                .Where(found => found == wanted || found.StartsWith(wanted + ".", StringComparison.Ordinal))
                .Select(found => RecordKinds.PassageKey(document, found)));
            if (keys.ToList() is { Count: > 0 } found)
                return found;
        }

        return [];
    }
}
