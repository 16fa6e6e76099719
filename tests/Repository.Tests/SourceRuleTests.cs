namespace Repository.Tests;

/// <summary>Rules about the source that no analyser keeps.</summary>
public sealed class SourceRuleTests
{
    private static readonly string[] Source = [".cs", ".cshtml"];

    [Theory]
    [InlineData("Html" + ".Raw(", "text that was read is always encoded")]
    [InlineData("#" + "region", "a file tells one story")]
    [InlineData("catch (Exception" + ")", "an exception that is not expected is a bug to see")]
    [InlineData("async " + "void", "nobody can await it")]
    [InlineData("TO" + "DO", "what is left to do is in the tracker")]
    public void Shipped_source_does_without(string words, string reason)
    {
        var found = Checkout.Files
            .Where(file => Source.Contains(Path.GetExtension(file)) && !file.StartsWith("tests/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(Path.Combine(Checkout.Root, file)).Contains(words, StringComparison.Ordinal))
            .ToList();
        Assert.True(found.Count == 0, $"'{words}' in {string.Join(", ", found)}: {reason}.");
    }

    [Fact]
    public void Files_are_short_enough_to_tell_one_story()
    {
        var tooLong = Checkout.Files
            .Where(file => Source.Contains(Path.GetExtension(file)) && file.StartsWith("src/", StringComparison.Ordinal))
            .Select(file => (file, lines: File.ReadLines(Path.Combine(Checkout.Root, file)).Count()))
            .Where(entry => entry.lines > 400)
            .ToList();
        Assert.Empty(tooLong);
    }
}
