using KnowledgeBase.Web.Hosting;

return Site.Create(args).Serve();

/// <summary>The web host's entry point, visible to the tests that start it in process.</summary>
public sealed partial class Program;
