namespace KnowledgeBase.Web.Tests.Site;

/// <summary>The tests that need <see cref="FilledSite"/>, over one.</summary>
[CollectionDefinition(nameof(FilledCollection))]
public sealed class FilledCollection : ICollectionFixture<FilledSite>;
