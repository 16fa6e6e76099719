using System.ComponentModel.DataAnnotations;

namespace KnowledgeBase.Web.Hosting;

/// <summary>Where the knowledge base is. Section <c>Data</c> of the configuration; <c>--data DIR</c> sets <see cref="Path"/>.</summary>
public sealed class DataOptions : IValidatableObject
{
    public const string Section = "Data";

    /// <summary>The data folder; made where there is none. By default <c>index/</c> beside the solution, or in the content root.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Data:Path is empty; name the data folder with --data DIR.")]
    public string Path { get; set; } = "";

    /// <summary>The folder of documents and catalogue read at the start; nothing is read where it does not exist. By default <c>seeds/</c> beside the solution.</summary>
    public string Seeds { get; set; } = "";

    /// <summary>A folder from which documents are taken in while the server runs; none where empty. <c>--watch DIR</c> sets it.</summary>
    public string Watch { get; set; } = "";

    /// <summary>Puts the defaults where nothing was named, and makes the paths absolute.</summary>
    public void Complete(string contentRoot)
    {
        var root = DefaultFolders.Root(contentRoot);
        Path = System.IO.Path.GetFullPath(Path.Length > 0 ? Path : System.IO.Path.Combine(root, "index"));
        Watch = Watch.Length > 0 ? System.IO.Path.GetFullPath(Watch) : "";
        Seeds = System.IO.Path.GetFullPath(Seeds.Length > 0 ? Seeds : System.IO.Path.Combine(root, "seeds"));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (File.Exists(Path))
            yield return new ValidationResult($"Data:Path names a file, not a folder: '{Path}'.", [nameof(Path)]);
        if (File.Exists(Seeds))
            yield return new ValidationResult($"Data:Seeds names a file, not a folder: '{Seeds}'.", [nameof(Seeds)]);
        if (Watch.Length > 0 && !Directory.Exists(Watch))
            yield return new ValidationResult($"There is no folder to watch at '{Watch}'.", [nameof(Watch)]);
    }
}
