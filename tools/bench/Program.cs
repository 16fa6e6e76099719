using System.Globalization;
using KnowledgeBase.Benchmarks;

// bench [documents] [index file]: indexes synthetic documents and times searches over them, one thread, warm.
var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var file = args.Length > 1 ? args[1] : Path.Combine(Directory.CreateTempSubdirectory("bench-").FullName, "search.db");
IndexBenchmark.Run(documents, file, Console.Out);
if (args.Length <= 1)
    Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
