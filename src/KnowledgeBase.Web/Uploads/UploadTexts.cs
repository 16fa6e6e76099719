using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Uploads;

/// <summary>What is said to those who hand something in.</summary>
public static class UploadTexts
{
    public static readonly Phrase MultipartNeeded = new("请以 multipart/form-data 提交，字段名为 files。", "Send multipart/form-data, with the files in the field “files”.");
    public static readonly Phrase NoFiles = new("没有收到文件：请把文件放在字段 files 中。", "There is no file in it: put the files into the field “files”.");
    public static readonly Phrase TooManyFiles = new("一次最多提交 {0} 个文件。", "At most {0} files are taken at a time.");
    public static readonly Phrase TooLarge = new("单个文件最大 {0} MiB，一次提交总共最大 {1} MiB。", "A file may have up to {0} MiB, and all files of a request up to {1} MiB.");
    public static readonly Phrase Broken = new("请求内容不完整或格式有误。", "The request breaks off, or is not in the form it claims.");
    public static readonly Phrase QueueFull = new("等待处理的文件太多，请稍后再试。", "Too much is waiting to be read already; please try again later.");
    public static readonly Phrase NoSpace = new("服务器无法保存文件（可能磁盘已满），文件未被接收。", "The server cannot keep it, perhaps because its disk is full; nothing was taken.");
}
