using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Indexing;

namespace KnowledgeBase.Search.Tests;

/// <summary>Making a sequence on another thread: the same items in the same order, never more of them ahead than there is room for.</summary>
public sealed class AheadOfUseTests
{
    [Fact]
    public void Whatever_the_items_weigh_they_come_in_order_and_what_waits_keeps_to_the_bound() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            ArbMap.Default.ArbFor<byte>(),
            (weights, most) =>
            {
                var ledger = new Ledger(weights);
                Assert.Equal(weights, ledger.Items().MadeAhead(ledger.WeighedWith(most), most, TestContext.Current.CancellationToken).Select(item => item.Weight).ToArray());
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public async Task Making_goes_on_to_the_bound_while_nothing_is_used()
    {
        var made = 0;
        using var enough = new SemaphoreSlim(0);
        IEnumerable<int> Endless()
        {
            for (; ; made++)
            {
                if (made == 8)
                    enough.Release();
                yield return made;
            }
        }

        // Of items of 10, six wait in a room of 64, the first is in use, and the eighth is made and waits for room.
        using var items = Endless().MadeAhead(_ => 10, 64, TestContext.Current.CancellationToken).GetEnumerator();
        Assert.True(items.MoveNext());
        Assert.True(items.MoveNext());
        Assert.True(await enough.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.InRange(made, 8, 9);
    }

    [Fact]
    public void An_item_heavier_than_the_bound_waits_alone() =>
        Assert.Equal([100, 1, 100], new[] { 100, 1, 100 }.MadeAhead(item => item, 5, TestContext.Current.CancellationToken));

    [Fact]
    public void What_the_source_throws_comes_behind_the_items_before_it()
    {
        var seen = new List<int>();
        static IEnumerable<int> Broken()
        {
            yield return 1;
            yield return 2;
            throw new InvalidDataException("the third is missing");
        }

        var failure = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var item in Broken().MadeAhead(_ => 1, 10, TestContext.Current.CancellationToken))
                seen.Add(item);
        });
        Assert.Equal("the third is missing", failure.Message);
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public void Leaving_early_ends_the_making_also_where_it_waits_for_room()
    {
        var ended = false;
        IEnumerable<int> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                    yield return i;
            }
            finally
            {
                ended = true;
            }
        }

        foreach (var item in Endless().MadeAhead(_ => 1, 3, TestContext.Current.CancellationToken))
        {
            if (item == 5)
                break;
        }

        Assert.True(ended);
    }

    [Fact]
    public void Cancelling_ends_the_using_and_the_making()
    {
        using var cancel = new CancellationTokenSource();
        var used = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var _ in Enumerable.Range(0, int.MaxValue).MadeAhead(_ => 1, 3, cancel.Token))
            {
                if (++used == 10)
                    cancel.Cancel();
            }
        });
        Assert.InRange(used, 10, 14);
    }

    /// <summary>Counts what has been made and not yet been used.</summary>
    private sealed class Ledger(byte[] weights)
    {
        private long waiting;

        public IEnumerable<(int Place, byte Weight)> Items()
        {
            for (var i = 0; i < weights.Length; i++)
                yield return (i, weights[i]);
        }

        /// <summary>The weight of an item; asked for before it may wait, it finds what has been let in so far within the bound or alone.</summary>
        public Func<(int Place, byte Weight), long> WeighedWith(byte most)
        {
            var asked = new int[weights.Length];
            return item =>
            {
                if (asked[item.Place]++ == 0)
                {
                    // The one before has been let in by now.
                    var before = item.Place == 0 ? 0 : Interlocked.Add(ref waiting, weights[item.Place - 1]);
                    Assert.True(before <= Math.Max(most, item.Place == 0 ? 0 : weights[item.Place - 1]), $"{before} wait, {most} may");
                }
                else
                {
                    Interlocked.Add(ref waiting, -item.Weight);
                }

                return item.Weight;
            };
        }
    }
}
