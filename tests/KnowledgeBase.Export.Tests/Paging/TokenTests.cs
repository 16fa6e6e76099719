using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Export.Paging;

namespace KnowledgeBase.Export.Tests.Paging;

public sealed class TokenTests
{
    [Fact]
    public void A_token_gives_back_its_value_to_its_signer_for_its_purpose_alone() => Prop.ForAll<NonNull<string>>(text =>
    {
        var value = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text.Get));
        var signer = new TokenSigner(new byte[32]);
        var token = signer.Sign("search", value);
        return signer.Read("search", token) == value
            && signer.Read("oai", token) is null
            && new TokenSigner([.. Enumerable.Repeat((byte)1, 32)]).Read("search", token) is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_token_altered_in_any_place_is_none()
    {
        var signer = new TokenSigner(new byte[32]);
        var token = signer.Sign("search", "a value");
        for (var i = 0; i < token.Length; i++)
        {
            var altered = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            Assert.Null(signer.Read("search", altered));
        }

        Assert.Null(signer.Read("search", ""));
        Assert.Null(signer.Read("search", "%%%"));
    }

    [Fact]
    public void The_key_of_a_folder_stays_and_is_its_owners_alone()
    {
        var folder = Directory.CreateTempSubdirectory("kb-key-");
        try
        {
            var made = TokenKey.Of(folder.FullName);
            Assert.Equal(made, TokenKey.Of(folder.FullName));
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.FullName, TokenKey.FileName)));
            File.WriteAllText(Path.Combine(folder.FullName, TokenKey.FileName), "damaged");
            Assert.Equal(32, TokenKey.Of(folder.FullName).Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
