using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb key create|list|revoke</c>: who may write over HTTP. A running server sees the change with its next request.</summary>
internal static class KeyCommand
{
    private const string ReaderRole = "reader";
    private const string EditorRole = "editor";
    private const string AdminRole = "admin";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(Terminal terminal) => new("key", "Make, list and revoke the keys with which programs write over HTTP.")
    {
        CreateKey(terminal),
        ListKeys(terminal),
        RevokeKey(terminal),
    };

    private static Command CreateKey(Terminal terminal)
    {
        var role = new Option<string>("--role") { HelpName = "ROLE", Description = "reader, editor (adds and deletes documents) or admin (also sees and revokes keys).", DefaultValueFactory = _ => EditorRole };
        role.AcceptOnlyFromAmong(ReaderRole, EditorRole, AdminRole);
        var name = new Option<string>("--name") { HelpName = "NAME", Description = "Whose key it is.", DefaultValueFactory = _ => "" };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: > AccessKeys.MaxName }])
                result.AddError($"--name: at most {AccessKeys.MaxName} characters.");
        });
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("create", "Make a key. It is printed this once; only its hash is kept.") { role, name, data, json };
        command.SetAction(parsed =>
        {
            var made = Keys(parsed.GetValue(data)).Create(parsed.GetValue(name)!, RoleOf(parsed.GetValue(role)!));
            if (parsed.GetValue(json))
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { made.Key.Id, made.Key.Name, Role = NameOf(made.Key.Role), made.Key.CreatedAt, Key = made.Text }, Indented));
            else
                terminal.Out.WriteLine(made.Text);
            terminal.Say($"Key {made.Key.Id} of role {NameOf(made.Key.Role)}. Keep it now: it is not shown again. To revoke it: kb key revoke {made.Key.Id}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command ListKeys(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("list", "List the keys, without their secrets.") { data, json };
        command.SetAction(parsed =>
        {
            var keys = Keys(parsed.GetValue(data)).List();
            if (parsed.GetValue(json))
                terminal.Out.WriteLine(JsonSerializer.Serialize(keys.Select(key => new { key.Id, key.Name, Role = NameOf(key.Role), key.CreatedAt, key.RevokedAt }), Indented));
            else
                foreach (var key in keys)
                    terminal.Out.WriteLine(Terminal.Plain($"{key.Id}  {NameOf(key.Role),-6}  {Day(key.CreatedAt)}  {(key.RevokedAt is { } at ? "revoked " + Day(at) : "in use            ")}  {key.Name}"));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command RevokeKey(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The identifier of the key, as kb key list has it." };
        var data = CommonOptions.Data();
        var command = new Command("revoke", "Revoke a key, at once and for good.") { id, data };
        command.SetAction(parsed =>
        {
            if (Keys(parsed.GetValue(data)).Revoke(parsed.GetValue(id)!))
            {
                terminal.Say($"Key {Terminal.Plain(parsed.GetValue(id)!)} is revoked.");
                return ExitCodes.Done;
            }
            terminal.Say($"kb: there is no key '{Terminal.Plain(parsed.GetValue(id)!)}'; kb key list names them.");
            return ExitCodes.BadUsage;
        });
        return command;
    }

    private static AccessKeys Keys(string? data) => new(DataFolder.Resolve(data), TimeProvider.System);

    private static AccessRole RoleOf(string name) => name switch
    {
        AdminRole => AccessRole.Admin,
        EditorRole => AccessRole.Editor,
        _ => AccessRole.Reader,
    };

    private static string NameOf(AccessRole role) => role switch
    {
        AccessRole.Admin => AdminRole,
        AccessRole.Editor => EditorRole,
        _ => ReaderRole,
    };

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
