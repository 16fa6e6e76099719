using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Uploads;

namespace KnowledgeBase.Web.Http;

/// <summary>What is said when something is wrong, by page and API alike.</summary>
public static class ProblemTexts
{
    public static readonly Phrase BadRequest = new("请求有误", "The request cannot be understood");
    public static readonly Phrase BadRequestDetail = new("请检查网址和参数。", "Please check the address and its parameters.");
    public static readonly Phrase NotFound = new("没有找到", "Not found");
    public static readonly Phrase NotFoundDetail = new("这个网址下没有内容。", "There is nothing at this address.");
    public static readonly Phrase Perhaps = new("也许您要找的是", "Perhaps you are looking for");
    public static readonly Phrase SearchInstead = new("检索“{0}”（{1} 条结果）", "Search for “{0}” ({1} results)");
    public static readonly Phrase UnknownId = new("没有标识为“{0}”的内容。", "Nothing has the identifier “{0}”.");
    public static readonly Phrase MethodNotAllowed = new("不允许此操作", "Method not allowed");
    public static readonly Phrase MethodNotAllowedDetail = new("这个网址不接受此方法。", "This address does not take that method.");
    public static readonly Phrase TooLarge = new("请求过大", "The request is too large");
    public static readonly Phrase TooLargeDetail = new("请求的内容超过了允许的大小。", "The request holds more than is accepted here.");
    public static readonly Phrase WrongType = new("格式不受支持", "Unsupported media type");
    public static readonly Phrase WrongTypeDetail = new("这个网址不接受此格式的内容。", "This address does not take content of that type.");
    public static readonly Phrase TooMany = new("请求过多", "Too many requests");
    public static readonly Phrase TooManyDetail = new("同时发出的请求太多，请稍后再试。", "Too many requests at the same time; please try again in a moment.");
    public static readonly Phrase TimedOut = new("超时", "It took too long");
    public static readonly Phrase TimedOutDetail = new("这个请求超过了允许的时间，已被中止。", "This request took longer than is allowed, and was stopped.");
    public static readonly Phrase NoRoom = new("空间不足", "No room to keep it");
    public static readonly Phrase Starting = new("正在启动", "Starting");
    public static readonly Phrase StartingDetail = new("正在读取文件，请稍后再试。", "The documents are being read; please try again in a moment.");
    public static readonly Phrase Failed = new("出了差错", "Something went wrong");
    public static readonly Phrase FailedDetail = new(
        "服务器未能完成这个请求，差错已记入日志。请稍后再试。",
        "The server could not complete this request; the error is in its log. Please try again later.");

    /// <summary>Title and detail of a status.</summary>
    public static (Phrase Title, Phrase Detail) OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => (NotFound, NotFoundDetail),
        StatusCodes.Status405MethodNotAllowed => (MethodNotAllowed, MethodNotAllowedDetail),
        StatusCodes.Status413PayloadTooLarge => (TooLarge, TooLargeDetail),
        StatusCodes.Status401Unauthorized => (AccessTexts.Unauthorized, AccessTexts.KeyNeeded),
        StatusCodes.Status403Forbidden => (AccessTexts.Forbidden, AccessTexts.OtherSite),
        StatusCodes.Status415UnsupportedMediaType => (WrongType, WrongTypeDetail),
        StatusCodes.Status429TooManyRequests => (TooMany, TooManyDetail),
        StatusCodes.Status503ServiceUnavailable => (Starting, StartingDetail),
        StatusCodes.Status507InsufficientStorage => (NoRoom, UploadTexts.NoSpace),
        >= 400 and < 500 => (BadRequest, BadRequestDetail),
        _ => (Failed, FailedDetail),
    };
}
