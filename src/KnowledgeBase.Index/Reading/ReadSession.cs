using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Reading;

/// <summary>What one search reads through: a transaction on the file, and the generation that belongs to it.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly ReadConnectionPool _pool;
    private bool _failed;

    private ReadSession(ReadConnectionPool pool, ReadConnection connection, GenerationRow row)
    {
        _pool = pool;
        Connection = connection;
        Row = row;
    }

    public ReadConnection Connection { get; }

    public GenerationRow Row { get; }

    public static ReadSession Begin(ReadConnectionPool pool, TimeSpan lockTimeout, CancellationToken cancellationToken)
    {
        var connection = pool.Rent(cancellationToken);
        try
        {
            return new ReadSession(pool, connection, connection.Begin(lockTimeout, cancellationToken));
        }
        catch
        {
            connection.End();
            pool.Return(connection, reusable: false);
            throw;
        }
    }

    /// <summary>To be called when the file has failed under this session.</summary>
    public void Fail() => _failed = true;

    public void Dispose()
    {
        Connection.End();
        _pool.Return(Connection, reusable: !_failed);
    }
}
