using System.Reflection;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

public sealed class WireTests
{
    [Fact]
    public void Nothing_of_a_document_is_lost_between_processes_whatever_properties_it_has()
    {
        var document = (Document)Sample(typeof(Document));
        Assert.NotEqual(default, document.Passages[0].Cells[0].Inherited);
        Assert.NotEqual(default, document.Passages[0].Source);
        Assert.Equal(Wire.Describe(new ReadResult.Success(document)), Wire.Describe(Wire.Travel(new ReadResult.Success(document))));
    }

    [Fact]
    public void A_document_without_anything_arrives_so()
    {
        var document = new Document { SourceText = "", Language = "und", Passages = [new Passage { Locator = "h1", Kind = PassageKind.Heading, Text = "" }] };
        Assert.Equal(Wire.Describe(new ReadResult.Success(document)), Wire.Describe(Wire.Travel(new ReadResult.Success(document))));
    }

    [Fact]
    public void Half_a_character_in_the_source_text_moves_no_offset()
    {
        var document = new Document { SourceText = "a\ud800b\0\ufeffc", Language = "en", Passages = [] };
        Assert.Equal(document.SourceText, Assert.IsType<ReadResult.Success>(Wire.Travel(new ReadResult.Success(document))).Document.SourceText);
    }

    [Fact]
    public void A_failure_arrives_as_it_was()
    {
        var failure = new ReadResult.Failure(ReadFailureReason.TooDeep, "层 \u0001 \"");
        Assert.Equal(failure, Wire.Travel(failure));
    }

    /// <summary>A value with nothing in it that a reader of the wire would have made up by itself.</summary>
    private static object Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "原文 \"quoted\"\n";
        if (type == typeof(int))
            return 7;
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateOnly))
            return new DateOnly(2024, 4, 5);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2024, 4, 5, 6, 7, 8, TimeSpan.FromHours(2));
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Last();
        if (type.IsGenericType)
        {
            var list = Array.CreateInstance(type.GenericTypeArguments.Single(), 1);
            list.SetValue(Sample(type.GenericTypeArguments.Single()), 0);
            return list;
        }
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(made, Sample(property.PropertyType));
        return made;
    }
}
