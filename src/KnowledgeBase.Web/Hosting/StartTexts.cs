using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Hosting;

/// <summary>The texts of the page shown while the first documents are read.</summary>
public static class StartTexts
{
    public static readonly Phrase Title = new("正在准备", "Getting ready");
    public static readonly Phrase Lead = new(
        "首次启动时要读取文件并建立索引，通常不到半分钟。本页会自动刷新。",
        "On the first start the documents are read and indexed; this usually takes less than half a minute. This page refreshes by itself.");
    public static readonly Phrase Progress = new("已读取 {0} 个文件，共 {1} 个", "{0} of {1} files read");
    public static readonly Phrase TryAgain = new("立即重试", "Try again now");
    public static readonly Phrase Failed = new("启动失败", "The start failed");
}
