using KnowledgeBase.Documents;
using KnowledgeBase.Reader.Protocol;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

/// <summary>Results on their way between processes.</summary>
internal static class Wire
{
    public static ReadResult Travel(ReadResult result)
    {
        using var stream = new MemoryStream();
        new Reply.Done(result, 1234, Last: false).WriteTo(stream);
        stream.Position = 0;
        var arrived = Assert.IsType<Reply.Done>(Reply.ReadFrom(stream, int.MaxValue));
        Assert.Equal(stream.Length, stream.Position);
        return arrived.Result;
    }

    /// <summary>All that a result holds; lists that are equal but not the same compare equal so.</summary>
    public static string Describe(ReadResult result) => result switch
    {
        ReadResult.Success success => System.Text.Json.JsonSerializer.Serialize(success.Document),
        _ => result.ToString(),
    };
}
