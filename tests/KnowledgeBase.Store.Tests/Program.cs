using KnowledgeBase.Store.Tests.Crashes;

// With these arguments this is the program that is killed; else the tests run.
return args is ["write-until-killed", var folder, var first]
    ? KilledWriter.Run(folder, int.Parse(first, System.Globalization.CultureInfo.InvariantCulture))
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
