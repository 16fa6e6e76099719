using KnowledgeBase.CommandLine;

return await KbCommand.RunAsync(args, new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected)).ConfigureAwait(false);
