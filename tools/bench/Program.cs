using KnowledgeBase.Benchmarks;

return await BenchCommand.Create(Console.Out, Console.Error).Parse(args).InvokeAsync().ConfigureAwait(false);
