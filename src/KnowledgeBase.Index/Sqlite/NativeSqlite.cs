using System.Runtime.InteropServices;

namespace KnowledgeBase.Index.Sqlite;

/// <summary>Functions of the SQLite library that the managed bindings lack, or wrap in delegates that cost too much per call.</summary>
internal static unsafe partial class NativeSqlite
{
    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    public static partial int BindPointer(nint statement, int parameter, void* pointer, byte* type, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_pointer")]
    [SuppressGCTransition]
    public static partial void* ValuePointer(nint value, byte* type);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_error_nomem")]
    public static partial void ResultOutOfMemory(nint context);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_error_code")]
    public static partial void ResultError(nint context, int code);

    [LibraryImport(Library, EntryPoint = "sqlite3_progress_handler")]
    public static partial void ProgressHandler(nint connection, int steps, delegate* unmanaged[Cdecl]<nint, int> handler, nint argument);
}
