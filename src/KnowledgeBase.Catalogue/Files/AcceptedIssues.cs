using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Files;

/// <summary>
/// The issues that someone looked at and accepted, with the reason: the file <see cref="FileName"/> beside the catalogue's files. An entry names the
/// issue's code and, where it does not accept all of that code, the kind or the entity and words of the message.
/// </summary>
public sealed class AcceptedIssues
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "accepted-issues.yaml";

    private readonly List<Entry> entries = [];

    private AcceptedIssues()
    {
    }

    /// <summary>What is wrong in the file.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    /// <summary>Reads the file of a folder; none is no error.</summary>
    public static AcceptedIssues Load(string? folder)
    {
        var path = folder is null ? null : Path.Combine(folder, FileName);
        return path is null || !File.Exists(path) ? new AcceptedIssues() : Parse(File.ReadAllText(path));
    }

    /// <summary>Reads the file's text.</summary>
    public static AcceptedIssues Parse(string yaml)
    {
        var accepted = new AcceptedIssues();
        var errors = new List<CatalogueFileError>();
        if (YamlFile.Read(FileName, yaml, errors) is { } root)
        {
            foreach (var node in root.TakeList("accepted"))
            {
                if (root.FieldsOf(node, "accepted") is not { } fields)
                    continue;
                var (code, reason) = (fields.TakeRequired("code"), fields.TakeRequired("reason"));
                var entry = new Entry(code ?? "", fields.TakeText("kind"), fields.TakeText("entity"), fields.TakeText("contains"), reason ?? "");
                fields.RefuseOthers();
                if (code is not null && reason is not null)
                    accepted.entries.Add(entry);
            }
            root.RefuseOthers();
        }
        accepted.Errors = [.. errors.Select(error => error.ToString())];
        return accepted;
    }

    /// <summary>Why an issue is accepted; null where it is not.</summary>
    public string? ReasonFor(CatalogueIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return entries.Find(entry => entry.Accepts(issue))?.Reason;
    }

    /// <summary>Entries that accept none of these issues.</summary>
    public IReadOnlyList<string> Unused(IReadOnlyList<CatalogueIssue> issues) =>
        [.. entries.Where(entry => !issues.Any(entry.Accepts)).Select(entry => $"{entry.Code} {entry.Entity ?? entry.Kind} {entry.Contains}".TrimEnd())];

    private sealed record Entry(string Code, string? Kind, string? Entity, string? Contains, string Reason)
    {
        public bool Accepts(CatalogueIssue issue) =>
            issue.Code == Code
            && (Kind is null || issue.Entity.Kind == Kind)
            && (Entity is null || issue.Entity.ToString() == Entity)
            && (Contains is null || issue.Message.Contains(Contains, StringComparison.Ordinal));
    }
}
