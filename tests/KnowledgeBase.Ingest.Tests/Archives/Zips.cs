using System.IO.Compression;
using System.Text;

namespace KnowledgeBase.Ingest.Tests.Archives;

/// <summary>Makes archives, honest and other.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Path, string Text)[] files) => Of(null, [.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))]);

    public static byte[] Of(params (string Path, byte[] Bytes)[] files) => Of(null, files);

    /// <param name="names">How names are encoded, without the flag that says they are UTF-8; null for UTF-8 with it.</param>
    /// <param name="files">What is in it.</param>
    public static byte[] Of(Encoding? names, params (string Path, byte[] Bytes)[] files)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    /// <summary>The same bytes with each occurrence of some others replaced, of the same length.</summary>
    public static byte[] Replace(byte[] bytes, byte[] from, byte[] to)
    {
        Assert.Equal(from.Length, to.Length);
        var result = bytes.ToArray();
        var at = result.AsSpan().IndexOf(from);
        Assert.True(at >= 0);
        for (; at >= 0; at = result.AsSpan().IndexOf(from))
            to.CopyTo(result, at);
        return result;
    }
}
