using System.Reflection;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

public sealed class WireTests
{
    private static readonly Document Full = new()
    {
        SourceText = "原文 \"quoted\" \ud800 lone",
        Language = "zh",
        Format = DocumentFormat.Word,
        Header = new DocumentHeader { Symbol = "CDIP/32/2", Title = "报告", Session = 32, Date = new DateOnly(2024, 4, 5), OriginalLanguage = "en" },
        Passages =
        [
            new Passage
            {
                Locator = "t1.r1",
                Kind = PassageKind.TableRow,
                Level = 2,
                Parent = "h1",
                Label = "建议10*",
                Text = "a\nb | c",
                HeadingPath = ["一", "二"],
                Source = new TextSpan(3, 9),
                Cells = [new TableCell("头", "a\nb", true), new TableCell(null, "c")],
                Notes = [new NoteReference(4, "n1")],
                Page = 7,
                Language = "en",
            },
            new Passage { Locator = "h1", Kind = PassageKind.Heading, Text = "" },
        ],
        Warnings = [new ReadWarning("note-without-reference", "note 3")],
    };

    [Fact]
    public void Nothing_of_a_document_is_lost_between_processes() =>
        Assert.Equal(Wire.Describe(new ReadResult.Success(Full)), Wire.Describe(Wire.Travel(new ReadResult.Success(Full))));

    [Fact]
    public void The_example_has_every_property_there_is_so_that_the_test_above_sees_a_new_one()
    {
        Assert.Empty(Unset(Full));
        Assert.Empty(Unset(Full.Header));
        Assert.Empty(Unset(Full.Passages[0]));
        Assert.Empty(Unset(Full.Passages[0].Cells[0]));
    }

    [Fact]
    public void A_failure_arrives_as_it_was()
    {
        var failure = new ReadResult.Failure(ReadFailureReason.TooDeep, "层 \u0001 \"");
        Assert.Equal(failure, Wire.Travel(failure));
    }

    private static IEnumerable<string> Unset(object record)
    {
        var type = record.GetType();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var value = property.GetValue(record);
            var unset = property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null
                ? Activator.CreateInstance(property.PropertyType)
                : null;
            if (Equals(value, unset) || value is System.Collections.ICollection { Count: 0 })
                yield return $"{type.Name}.{property.Name}";
        }
    }
}
