using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Reader;

if (args is not ["--max-memory", var bytes] || !long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var maxMemory))
{
    Console.Error.WriteLine("This program reads files for 'kb ingest' and the server, which start it; it is of no use alone.");
    return 2;
}
return ReaderProgram.Run(maxMemory, DocumentReader.Read);
