using System.Collections.Concurrent;
using KnowledgeBase.Index.Fts;

namespace KnowledgeBase.Index.Reading;

/// <summary>At most so many connections that read; who finds none free waits. Safe for many threads.</summary>
internal sealed class ReadConnectionPool(string file, int limit, TimeSpan lockTimeout, MatchScratchPool scratch) : IDisposable
{
    private readonly ConcurrentBag<ReadConnection> _free = [];
    private readonly SemaphoreSlim _permits = new(limit, limit);
    private volatile bool _disposed;

    public ReadConnection Rent(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _permits.Wait(cancellationToken);
        try
        {
            return _free.TryTake(out var connection) ? connection : new ReadConnection(file, lockTimeout, scratch);
        }
        catch
        {
            _permits.Release();
            throw;
        }
    }

    /// <summary>Takes a connection back.</summary>
    /// <param name="connection">The connection, its transaction ended.</param>
    /// <param name="reusable">False after a failure of the file: a fresh connection then sees it as it is.</param>
    public void Return(ReadConnection connection, bool reusable)
    {
        if (reusable && !_disposed)
            _free.Add(connection);
        else
            connection.Dispose();
        _permits.Release();
        if (_disposed)
            CloseFree();
    }

    /// <summary>Closes what is free; what is in use is closed when it comes back.</summary>
    public void Dispose()
    {
        _disposed = true;
        CloseFree();
    }

    private void CloseFree()
    {
        while (_free.TryTake(out var connection))
            connection.Dispose();
    }
}
