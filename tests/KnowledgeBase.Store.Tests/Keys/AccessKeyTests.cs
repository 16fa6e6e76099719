namespace KnowledgeBase.Store.Tests.Keys;

public sealed class AccessKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AccessKeys _keys;

    public AccessKeyTests() => _keys = new AccessKeys(_folder.Path, TimeProvider.System);

    private string KeyFile => Path.Combine(_folder.Path, AccessKeys.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_is_known_by_its_text_alone_and_the_file_does_not_tell_it()
    {
        var made = _keys.Create("ann", AccessRole.Editor);
        Assert.Equal(made.Key, _keys.Find(made.Text));
        var secret = made.Text.Split('_', 3)[2];
        Assert.True(secret.Length >= 43, "256 bits");
        Assert.DoesNotContain(secret, File.ReadAllText(KeyFile), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(DurableFile.Private, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void Whatever_is_not_a_key_is_none()
    {
        var made = _keys.Create("ann", AccessRole.Admin);
        var other = _keys.Create("bob", AccessRole.Reader);
        string[] wrong =
        [
            "", "kb", "kb_", "kb__", made.Text[..^1], made.Text + "A", made.Text.ToUpperInvariant(), " " + made.Text, made.Key.Id, made.Key.Hash, $"kb_{made.Key.Id}_{made.Key.Hash}",
            $"kb_{made.Key.Id}_{other.Text.Split('_', 3)[2]}", $"kb_none_{made.Text.Split('_', 3)[2]}", "kb_\0_\uD800",
        ];
        Assert.All(wrong, text => Assert.Null(_keys.Find(text)));
    }

    [Fact]
    public void A_key_that_is_revoked_elsewhere_is_none_at_once()
    {
        var made = _keys.Create("ann", AccessRole.Editor);
        var elsewhere = new AccessKeys(_folder.Path, TimeProvider.System);
        Assert.NotNull(elsewhere.Find(made.Text));
        Assert.True(_keys.Revoke(made.Key.Id));
        Assert.Null(elsewhere.Find(made.Text));
        Assert.NotNull(Assert.Single(elsewhere.List()).RevokedAt);
        Assert.True(_keys.Revoke(made.Key.Id));
        Assert.False(_keys.Revoke("none"));
    }

    [Fact]
    public async Task Keys_made_by_many_at_a_time_are_all_there()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            Task.Run(() => new AccessKeys(_folder.Path, TimeProvider.System).Create($"{number}", AccessRole.Reader), TestContext.Current.CancellationToken)));
        Assert.All(made, key => Assert.NotNull(_keys.Find(key.Text)));
        Assert.Equal(8, _keys.List().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"keys\":[{}]}")]
    public void A_damaged_file_gives_nobody_a_key_and_is_not_written_over(string content)
    {
        var made = _keys.Create("ann", AccessRole.Admin);
        File.WriteAllText(KeyFile, content);
        Assert.Throws<KeysDamagedException>(() => _keys.Find(made.Text));
        Assert.Throws<KeysDamagedException>(() => _keys.Create("bob", AccessRole.Admin));
        Assert.Equal(content, File.ReadAllText(KeyFile));
    }
}
