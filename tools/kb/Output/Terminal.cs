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
            Error.Write(ClearLine + Fitting(state));
    }

    /// <summary>Takes the passing state away.</summary>
    public void ClearState() => ShowState("");

    /// <summary>Writes a line for people beside the results.</summary>
    public void Say(string line)
    {
        ClearState();
        Error.WriteLine(line);
    }

    /// <summary>As much of a line as fits: one that is wrapped cannot be written over.</summary>
    private static string Fitting(string line)
    {
        var room = Math.Max(Console.WindowWidth, 20) - 1;
        for (var i = 0; i < line.Length; i++)
        {
            // Han characters, and all others above, take the width of two; a few that do not cost nothing but a shorter line.
            room -= line[i] < '\u2E80' ? 1 : 2;
            if (room < 0)
                return line[..i];
        }
        return line;
    }

    /// <summary>Text out of files or names of files without characters that would steer a terminal.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
