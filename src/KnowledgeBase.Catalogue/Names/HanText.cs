namespace KnowledgeBase.Catalogue.Names;

/// <summary>Chinese characters of the basic block, in which all names here are written.</summary>
internal static class HanText
{
    public static bool Occurs(string text) => text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');

    public static int Count(string text) => text.Count(c => c is >= '\u4E00' and <= '\u9FFF');
}
