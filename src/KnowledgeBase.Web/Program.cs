var app = WebApplication.CreateBuilder(args).Build();
app.Run();

/// <summary>The web host's entry point, visible to the tests that start it in process.</summary>
public sealed partial class Program;
