using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Access;

/// <summary>What is said to those who may not.</summary>
public static class AccessTexts
{
    public static readonly Phrase Unauthorized = new("需要密钥", "A key is needed");
    public static readonly Phrase Forbidden = new("不允许", "Not allowed");
    public static readonly Phrase KeyNeeded = new(
        "写入需要密钥：请在请求头 Authorization: Bearer 或 X-Api-Key 中提供。密钥由管理员用 kb key create 生成。",
        "Writing needs a key, in the header Authorization: Bearer or X-Api-Key. Whoever runs this site makes keys with kb key create.");
    public static readonly Phrase KeyUnknown = new("这个密钥不存在或已被撤销。", "There is no such key, or it has been revoked.");
    public static readonly Phrase RoleNeeded = new("需要权限为 {0} 的密钥；这个密钥的权限是 {1}。", "This needs a key of role {0}; the role of this one is {1}.");
    public static readonly Phrase OtherSite = new("不接受来自其他网站的写入请求。", "Requests from pages of other sites are not taken here.");
}
