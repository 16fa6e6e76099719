namespace KnowledgeBase.Index.Tests.Model;

/// <summary>Forms for the tests' words: of those with an a, one that random documents hold as a term too; of Han words; of rare words.</summary>
internal static class TestForms
{
    public const string OfA = "~a";
    public const string OfHan = "~知";
    public const string OfRare = "~rare";

    public static string? Of(string term) => term switch
    {
        "a" or "ab" or "abc" => OfA,
        "知" or "知识" => OfHan,
        "w16" or "w64" or "w256" => OfRare,
        _ => null,
    };
}
