namespace KnowledgeBase.Export.Harvesting;

/// <summary>A request of the Open Archives Initiative Protocol for Metadata Harvesting, version 2.0, as it came in.</summary>
/// <param name="BaseUrl">The address it was sent to.</param>
/// <param name="Arguments">Its arguments in order; a name may repeat, which the protocol takes for an error.</param>
public sealed record OaiRequest(string BaseUrl, IReadOnlyList<KeyValuePair<string, string>> Arguments)
{
    /// <summary>The value of an argument; null where it is not there.</summary>
    public string? this[string name] => Arguments.Where(argument => argument.Key == name).Select(argument => argument.Value).FirstOrDefault();
}

/// <summary>An error condition of the protocol (section 3.6), by the name of its code.</summary>
/// <param name="Code">Such as <c>badArgument</c>.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record OaiError(string Code, string Message);
