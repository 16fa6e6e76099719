using System.Globalization;
using KnowledgeBase.Index;
using KnowledgeBase.Index.Crash;

// KnowledgeBase.Index.Crash FILE LAST [FAILURES]: writes batches to the index, from behind the one it holds up to the last, and says "committed N" once the
// index has acknowledged batch N. A batch that fails is said with its fault, a search is made, and the batch is written again; status 3 after too many failures.
var file = args[0];
var last = long.Parse(args[1], CultureInfo.InvariantCulture);
var failuresLeft = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;

using var index = Open();
if (index is null)
    return 3;
Say("opened", 0);
var written = 0L;
while (written < last)
{
    if (Write(index) is { } number)
        written = number;
    else if (failuresLeft-- <= 0)
        return 3;
}

return 0;

SqliteSearchIndex? Open()
{
    while (true)
    {
        try
        {
            return SqliteSearchIndex.Open(file, Workload.Schema);
        }
        catch (SearchIndexException failure)
        {
            Failed(failure);
            if (failuresLeft-- <= 0)
                return null;
        }
    }
}

// Writes the batch behind the newest generation; null where that failed.
static long? Write(SqliteSearchIndex index)
{
    try
    {
        var number = index.Generation.Number + 1;
        using var writer = index.BeginWrite();
        foreach (var change in Workload.Batch(number))
        {
            if (change.Document is { } document)
                writer.Put(document);
            else
                writer.Delete(change.Key);
        }

        number = writer.Commit(number).Number;
        Say("committed", number);
        return number;
    }
    catch (SearchIndexException failure)
    {
        Failed(failure);
    }

    Search(index);
    return null;
}

static void Search(SqliteSearchIndex index)
{
    try
    {
        var found = index.Search(new SearchRequest { Query = new MatchAllQuery(), Size = 0 });
        Say("searched", found.Generation.Number, found.Total.ToString(CultureInfo.InvariantCulture));
    }
    catch (SearchIndexException failure)
    {
        Say("unsearchable", (long)failure.Fault, failure.Message.ReplaceLineEndings(" "));
    }
}

static void Failed(SearchIndexException failure) => Say("failed", (long)failure.Fault, failure.Message.ReplaceLineEndings(" "));

// One write a line, so that a line is there whole or not at all.
static void Say(string what, long number, string detail = "")
{
    Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{what} {number} {detail}\n"));
    Console.Out.Flush();
}
