namespace KnowledgeBase.CommandLine;

/// <summary>Where <c>kb</c> writes.</summary>
/// <param name="Out">Results, and nothing else.</param>
/// <param name="Error">Progress and errors.</param>
/// <param name="Interactive">Whether a person watches <paramref name="Error"/>, so that a line may be written over.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Interactive)
{
    private const string ClearLine = "\r\u001b[K";

    /// <summary>Shows a passing state: on one line that is written over, or not at all where nobody watches.</summary>
    public void ShowState(string state)
    {
        if (Interactive)
            Error.Write(ClearLine + state);
    }

    /// <summary>Takes the passing state away.</summary>
    public void ClearState() => ShowState("");

    /// <summary>Writes a line for people beside the results.</summary>
    public void Say(string line)
    {
        ClearState();
        Error.WriteLine(line);
    }

    /// <summary>Text out of files or names of files without characters that would steer a terminal.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
