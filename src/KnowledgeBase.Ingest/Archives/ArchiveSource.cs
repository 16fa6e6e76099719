using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Documents.Archives;
using KnowledgeBase.Ingest.Reading;

namespace KnowledgeBase.Ingest.Archives;

/// <summary>
/// An archive that was offered, with the archives in it. It is in memory while its files are listed, and again from the first that is read to the last.
/// Thread-safe.
/// </summary>
internal sealed class ArchiveSource(string fullPath, ReadLimits limits)
{
    /// <summary>An archive in an archive is opened; one in that is not.</summary>
    private const int MaxDepth = 2;

    private readonly Lock _lock = new();
    private Dictionary<string, ArchiveMember>? _members;
    private string? _problem;
    private string? _reason;
    private long _inflated;
    private int _waiting;

    /// <summary>What is in it; a refused member stands for an archive that cannot be opened, itself the empty path.</summary>
    public IReadOnlyList<ArchiveMember> List()
    {
        lock (_lock)
        {
            Open();
            var members = _members!.Values.ToList();
            if (_reason is not null)
                members = [new ArchiveMember("", 0, null, _reason, _problem)];
            _waiting = members.Count(member => member.Reason is null);
            Close();
            return members;
        }
    }

    /// <summary>A file's content.</summary>
    public FileBytes Read(string path)
    {
        lock (_lock)
        {
            if (_members is null)
                Open();
            return _members!.TryGetValue(path, out var member) && member.Container is not null
                ? Inflate(member)
                : new FileBytes.Failed(FileReasons.ChangedWhileRead, "the archive changed while being read; offer it again when it is complete", 0);
        }
    }

    /// <summary>The content of a documents.yaml or a sidecar; neither bytes nor a problem where there is none.</summary>
    public (byte[]? Bytes, string? Problem) ReadBeside(string path, int maxBytes)
    {
        lock (_lock)
        {
            if (_members is null)
                Open();
            if (!_members!.TryGetValue(path, out var member) || member.Container is null)
                return (null, null);
            if (member.Length > maxBytes)
                return (null, string.Create(CultureInfo.InvariantCulture, $"it has {member.Length:N0} bytes; at most {maxBytes:N0} are read"));
            return Inflate(member) switch
            {
                FileBytes.Read read => (read.Bytes, null),
                FileBytes.Failed failed => (null, failed.Detail),
                _ => throw new InvalidOperationException("There are no other results."),
            };
        }
    }

    /// <summary>One file fewer is waited for; after the last, the memory is given back.</summary>
    public void Release()
    {
        lock (_lock)
        {
            if (--_waiting <= 0)
                Close();
        }
    }

    private void Open()
    {
        (_members, _problem, _reason, _inflated) = (new(StringComparer.Ordinal), null, null, 0);
        switch (FileBytes.ReadNow(fullPath, limits))
        {
            case FileBytes.Failed failed:
                (_reason, _problem) = (failed.Reason, failed.Detail);
                break;
            case FileBytes.Read read:
                if (Add(read.Bytes, "", 1) is { } failure)
                    (_reason, _problem) = (FailureNames.Of(failure.Reason), failure.Detail);
                break;
        }
    }

    private void Close() => _members = null;

    private ReadResult.Failure? Add(byte[] bytes, string prefix, int depth)
    {
        var (archive, failure) = Archive.Open(bytes, limits);
        if (failure is not null)
            return failure;
        if (_members!.Count + archive!.Files.Count > limits.MaxEntries)
        {
            return new ReadResult.Failure(ReadFailureReason.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"with the archives in it, the archive has more than {limits.MaxEntries:N0} files, and so many are read; split it"));
        }
        foreach (var file in archive.Files)
            Add(new ArchiveMember(prefix + file.Path, file.Length, new ArchiveEntry(archive, file.Path)), depth);
        return null;
    }

    private void Add(ArchiveMember member, int depth)
    {
        if (!member.Path.EndsWith(ArchiveMember.Extension, StringComparison.OrdinalIgnoreCase))
        {
            _members![member.Path] = member;
            return;
        }
        var refused = Inflate(member) switch
        {
            FileBytes.Failed failed => member with { Reason = failed.Reason, Detail = failed.Detail },
            FileBytes.Read read when FormatSniffer.Recognise(read.Bytes, member.Path) != DocumentFormat.Archive => member,
            FileBytes.Read when depth == MaxDepth => member with
            {
                Reason = FileReasons.NestedArchive,
                Detail = "an archive in an archive in an archive; unpack the outer ones and offer it again",
            },
            FileBytes.Read read => Add(read.Bytes, member.Path + "/", depth + 1) is { } failure
                ? member with { Reason = FailureNames.Of(failure.Reason), Detail = failure.Detail }
                : null,
            _ => throw new InvalidOperationException("There are no other results."),
        };
        if (refused is not null)
            _members![member.Path] = refused;
    }

    /// <summary>Counts what all files together inflate to, over the bounds of each archive.</summary>
    private FileBytes Inflate(ArchiveMember member)
    {
        var (archive, path) = member.Container!;
        var (bytes, failure) = archive.Read(path);
        if (failure is not null)
            return new FileBytes.Failed(FailureNames.Of(failure.Reason), failure.Detail, member.Length);
        _inflated += bytes!.Length;
        if (_inflated > limits.MaxInflatedBytes)
        {
            return new FileBytes.Failed(FileReasons.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"what is in the archive inflates to more than {limits.MaxInflatedBytes:N0} bytes, and so many are read; split it"), member.Length);
        }
        return bytes.Length > limits.MaxBytes
            ? FileBytes.TooLarge(bytes.Length, limits)
            : FileBytes.Of(bytes);
    }
}
