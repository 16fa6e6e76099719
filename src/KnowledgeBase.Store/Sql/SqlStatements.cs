using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>Runs constant SQL with parameters; positional values stand for <c>$1</c>, <c>$2</c> ...</summary>
internal static class SqlStatements
{
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(Name(i), values[i] ?? DBNull.Value);
        return command;
    }

    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null where there is no row or no value.</summary>
    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    public static long Count(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values) =>
        connection.Scalar(sql, values) as long? ?? 0;

    /// <summary>Rows that carry a checksum.</summary>
    public static List<T> Rows<T>(this SqliteConnection connection, string sql, Func<Row, T> map, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.Rows(map);
    }

    public static List<T> Rows<T>(this SqliteCommand command, Func<Row, T> map)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(map(Row.Read(reader)));
        return rows;
    }

    /// <summary>Rows of a computed result, which carry no checksum.</summary>
    public static List<T> Results<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(map(reader));
        return rows;
    }

    /// <summary>A statement to be run again and again with <see cref="With"/>.</summary>
    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.Command(sql);
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = Name(i) });
        return command;
    }

    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private static string Name(int position) => "$" + (position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
