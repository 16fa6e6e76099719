using System.IO.Compression;
using System.Text;

namespace KnowledgeBase.Documents.Tests;

/// <summary>Makes and changes ZIP containers.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, string Content)[] entries) => Of([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content)))], CompressionLevel.Optimal);

    public static byte[] Of((string Name, byte[] Content)[] entries, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same container with every entry's text passed through <paramref name="change"/>.</summary>
    public static byte[] Rewrite(byte[] bytes, Func<string, string, string> change)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return Of([.. archive.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, change(e.FullName, reader.ReadToEnd()));
        })]);
    }

    /// <summary>The smallest Word file: a main part of <paramref name="body"/>.</summary>
    public static byte[] Word(string body, params (string Name, string Content)[] more) =>
        Of([("word/document.xml", $"<w:document xmlns:w=\"{Tests.Word.Docx.W}\"><w:body>{body}</w:body></w:document>"), .. more]);
}
