using System.Text;

namespace KnowledgeBase.Documents.Tests;

/// <summary>Short ways to read a text in a test.</summary>
internal static class Reading
{
    public static Document Document(string text) => Document(Encoding.UTF8.GetBytes(text));

    public static Document Document(byte[] bytes) =>
        Assert.IsType<ReadResult.Success>(DocumentReader.Read(bytes, "test.txt", cancellationToken: TestContext.Current.CancellationToken)).Document;

    public static Passage At(this Document document, string locator) =>
        Assert.Single(document.Passages, p => p.Locator == locator);

    public static IEnumerable<Passage> Of(this Document document, PassageKind kind) => document.Passages.Where(p => p.Kind == kind);
}
