using KnowledgeBase.Ingest.Tests.ReaderProcesses;

// With these arguments this is a program that the tests start; else the tests run.
return args switch
{
    [HostileReader.Name, "--max-memory", var bytes] => HostileReader.Run(bytes),
    [ReaderOwner.Name] => await ReaderOwner.RunAsync(),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
