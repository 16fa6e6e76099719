using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>A row whose last column is the checksum of the others. It can be had only if that holds.</summary>
internal readonly struct Row
{
    private readonly object?[] _values;

    private Row(object?[] values) => _values = values;

    /// <summary>The columns but the checksum.</summary>
    public ReadOnlySpan<object?> Values => _values.AsSpan(0, _values.Length - 1);

    public long Checksum => (long)_values[^1]!;

    /// <exception cref="DamagedRowException">The row is not what was written.</exception>
    public static Row Read(SqliteDataReader reader) =>
        TryRead(reader, out var row) ? row : throw new DamagedRowException($"the row '{row.Describe()}' does not match its checksum");

    /// <summary>False where the row is not what was written; then it is good for <see cref="Describe"/> only.</summary>
    public static bool TryRead(SqliteDataReader reader, out Row row)
    {
        var values = new object?[reader.FieldCount];
        reader.GetValues(values!);
        for (var i = 0; i < values.Length; i++)
            values[i] = values[i] is DBNull ? null : values[i];
        row = new Row(values);
        // A damaged row may hold a type no column has.
        return values[^1] is long checksum
            && !row.Values.ContainsAnyDouble()
            && Matches(row.Values, checksum);
    }

    /// <summary>The checksum of a row written before its last columns were added is that of the columns before; those added are null.</summary>
    private static bool Matches(ReadOnlySpan<object?> values, long checksum)
    {
        while (RowChecksum.Of(values) != checksum)
        {
            if (values.IsEmpty || values[^1] is not null)
                return false;
            values = values[..^1];
        }
        return true;
    }

    public string Text(int column) => (string)_values[column]!;

    public string? TextOrNull(int column) => (string?)_values[column];

    public long Long(int column) => (long)_values[column]!;

    public int Int(int column) => (int)(long)_values[column]!;

    public int? IntOrNull(int column) => _values[column] is long number ? (int)number : null;

    public bool Truth(int column) => (long)_values[column]! != 0;

    public byte[] Bytes(int column) => (byte[])_values[column]!;

    /// <summary>The first columns, which hold the key, for people.</summary>
    public string Describe() => string.Join(' ', _values.Take(3).Select(value => value switch
    {
        string text => text.Length > 60 ? text[..60] : text,
        byte[] => "...",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));
}

/// <summary>A row's checksum does not match. The store turns it into a <see cref="DataFolderDamagedException"/>.</summary>
internal sealed class DamagedRowException(string what) : Exception(what);

file static class RowValues
{
    public static bool ContainsAnyDouble(this ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            if (value is double)
                return true;
        }
        return false;
    }
}
