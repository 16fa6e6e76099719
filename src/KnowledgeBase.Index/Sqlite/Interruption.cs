using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace KnowledgeBase.Index.Sqlite;

/// <summary>
/// Stops a connection's running statement when a token is cancelled: SQLite asks a progress handler every so many steps of its machine.
/// (sqlite3_interrupt would miss a statement that has not begun.)
/// </summary>
internal sealed unsafe class Interruption : IDisposable
{
    /// <summary>A match of a posting list takes some five steps, so this asks about every 0.1 ms.</summary>
    private const int StepsBetweenQuestions = 1000;

    private GCHandle _self;

    public Interruption(sqlite3 connection)
    {
        _self = GCHandle.Alloc(this);
        NativeSqlite.ProgressHandler(connection.DangerousGetHandle(), StepsBetweenQuestions, &Ask, GCHandle.ToIntPtr(_self));
    }

    public CancellationToken Token { get; set; }

    /// <summary>To be called when the connection is closed, as it would go on asking.</summary>
    public void Dispose()
    {
        if (_self.IsAllocated)
            _self.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Ask(nint self) =>
        GCHandle.FromIntPtr(self).Target is Interruption { Token.IsCancellationRequested: true } ? 1 : 0;
}
