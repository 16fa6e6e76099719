namespace KnowledgeBase.Index.Execution;

/// <summary>Is told of every document that two lists share.</summary>
internal interface ICommonVisitor
{
    /// <summary>The document stands at place <paramref name="first"/> of the first list and <paramref name="second"/> of the second.</summary>
    void Visit(int first, int second);
}

/// <summary>Walks two growing lists of documents together.</summary>
internal static class CommonDocuments
{
    /// <summary>From this ratio of sizes on, leaping through the longer list costs less than stepping.</summary>
    private const int LeapRatio = 16;

    public static void Visit<TVisitor>(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ref TVisitor visitor)
        where TVisitor : struct, ICommonVisitor, allows ref struct
    {
        if (second.Length / LeapRatio > first.Length)
            LeapThroughSecond(first, second, ref visitor);
        else if (first.Length / LeapRatio > second.Length)
            LeapThroughFirst(first, second, ref visitor);
        else
            Step(first, second, ref visitor);
    }

    private static void Step<TVisitor>(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ref TVisitor visitor)
        where TVisitor : struct, ICommonVisitor, allows ref struct
    {
        var i = 0;
        var j = 0;
        while (i < first.Length && j < second.Length)
        {
            var a = first[i];
            var b = second[j];
            if (a == b)
                visitor.Visit(i, j);
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
    }

    private static void LeapThroughSecond<TVisitor>(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ref TVisitor visitor)
        where TVisitor : struct, ICommonVisitor, allows ref struct
    {
        var j = 0;
        for (var i = 0; i < first.Length && j < second.Length; i++)
        {
            j = LeapTo(second, j, first[i]);
            if (j < second.Length && second[j] == first[i])
                visitor.Visit(i, j++);
        }
    }

    private static void LeapThroughFirst<TVisitor>(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ref TVisitor visitor)
        where TVisitor : struct, ICommonVisitor, allows ref struct
    {
        var i = 0;
        for (var j = 0; j < second.Length && i < first.Length; j++)
        {
            i = LeapTo(first, i, second[j]);
            if (i < first.Length && first[i] == second[j])
                visitor.Visit(i++, j);
        }
    }

    /// <summary>The first place from <paramref name="start"/> on that is not below the document: doubling leaps, then halving.</summary>
    private static int LeapTo(ReadOnlySpan<int> list, int start, int document)
    {
        var step = 1;
        var low = start;
        var high = start;
        while (high < list.Length && list[high] < document)
        {
            low = high + 1;
            high += step;
            step *= 2;
        }

        high = Math.Min(high, list.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (list[middle] < document)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
