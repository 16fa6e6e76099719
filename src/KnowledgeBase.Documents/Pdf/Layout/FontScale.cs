namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>
/// What the boxes of a document's words tell of its fonts. A box is as high as its font says, which for fonts drawn by programs (Type 3) is far
/// too high; so the size of a font is taken from the width of its characters where the two do not agree.
/// </summary>
internal sealed class FontScale
{
    /// <summary>The height of an ordinary font's box in ems.</summary>
    private const float UsualHeight = 1.15f;

    /// <summary>The mean width of a Latin letter of running text in ems.</summary>
    private const float LatinWidth = 0.48f;

    /// <summary>A box higher than this many times its font's size is not to be believed.</summary>
    private const float Unbelievable = 1.75f;

    /// <summary>Letters needed to believe a mean width.</summary>
    private const int Sample = 12;

    /// <summary>Where the baseline stands in the box of an ordinary font, from its top.</summary>
    private const float UsualAscent = 0.8f;

    /// <summary>Where it stands in a box that poppler has cut to 1.05 above and 0.4 below.</summary>
    private const float CutAscent = 1.05f / 1.45f;

    private readonly Dictionary<int, Tally> classes = [];
    private readonly float bodyHan;
    private readonly float bodyLatin;
    private readonly float hanRatio;
    private readonly float latinRatio;

    /// <summary>Looks at every word once.</summary>
    public FontScale(IReadOnlyList<PdfPage> pages)
    {
        foreach (var page in pages)
        {
            foreach (var word in page.Words)
            {
                var key = Key(word.Height);
                (classes.TryGetValue(key, out var tally) ? tally : classes[key] = new Tally()).Add(word);
            }
        }

        bodyHan = Commonest(t => t.HanCharacters);
        bodyLatin = Commonest(t => t.LatinCharacters);
        hanRatio = RatioOf(bodyHan > 0 ? bodyHan : bodyLatin);
        latinRatio = RatioOf(bodyLatin > 0 ? bodyLatin : bodyHan);
        var isHan = Count(bodyHan, t => t.HanCharacters) * 2 > Count(bodyLatin, t => t.LatinCharacters);
        BodySize = Math.Max(1, (isHan ? bodyHan : bodyLatin) / (isHan ? hanRatio : latinRatio));
    }

    /// <summary>The size of the running text in points.</summary>
    public float BodySize { get; }

    /// <summary>The size of a word's font in points.</summary>
    public float Size(in PdfWord word) => Math.Max(0.5f, word.Height / Ratio(word));

    /// <summary>Where a word's letters stand, in points from the top of the page.</summary>
    public float Baseline(in PdfWord word) => word.Top + (word.Height * (Ratio(word) > UsualHeight ? CutAscent : UsualAscent));

    /// <summary>A word's size in proportion to the running text in its script: 1 for running text.</summary>
    public float Relative(in PdfWord word)
    {
        var body = HasHan(word) ? bodyHan : bodyLatin;
        return body > 0 ? word.Height / body : Size(word) / BodySize;
    }

    private static bool HasHan(in PdfWord word) => word.Text.AsSpan().IndexOfAnyInRange('\u2E80', '\u9FFF') >= 0;

    /// <summary>How many times its font's size a word's box is high; where its own class tells nothing, as in running text of its script.</summary>
    private float Ratio(in PdfWord word) =>
        classes.TryGetValue(Key(word.Height), out var tally) && tally.Estimate > 0 ? RatioOf(word.Height) : HasHan(word) ? hanRatio : latinRatio;

    private float RatioOf(float height) =>
        classes.TryGetValue(Key(height), out var tally) && tally.Estimate > 0 && height > tally.Estimate * Unbelievable ? height / tally.Estimate : UsualHeight;

    private float Commonest(Func<Tally, int> count)
    {
        var best = classes.MaxBy(c => count(c.Value));
        return best.Value is { } tally && count(tally) > 0 ? best.Key / 4f : 0;
    }

    private int Count(float height, Func<Tally, int> count) => classes.TryGetValue(Key(height), out var tally) ? count(tally) : 0;

    private static int Key(float height) => (int)MathF.Round(height * 4);

    /// <summary>Every character is one em wide.</summary>
    private static bool IsWide(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!PlainText.Scripts.IsWide(c) || char.IsSurrogate(c) || c is < '\u2E80')
                return false;
        }

        return true;
    }

    /// <summary>The characters set in boxes of one height.</summary>
    private sealed class Tally
    {
        private float wideWidth;
        private int wide;
        private float latinWidth;
        private int latin;

        public int HanCharacters { get; private set; }

        public int LatinCharacters { get; private set; }

        /// <summary>The font's size by the width of its characters, or 0 where too few were seen.</summary>
        public float Estimate => wide >= Sample / 4 ? wideWidth / wide : latin >= Sample ? latinWidth / latin / LatinWidth : 0;

        public void Add(in PdfWord word)
        {
            var text = word.Text.AsSpan();
            if (HasHan(word))
                HanCharacters += text.Length;
            else
                LatinCharacters += text.Length;
            if (IsWide(text))
            {
                wide += text.Length;
                wideWidth += word.Right - word.Left;
            }
            else if (text.Length > 2 && text.IndexOfAnyExceptInRange('a', 'z') < 0)
            {
                latin += text.Length;
                latinWidth += word.Right - word.Left;
            }
        }
    }
}
