using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Assistance;

/// <summary>The texts of the draft of a request letter.</summary>
public static class LetterTexts
{
    public static readonly Phrase Sender = new("[提出请求的机构名称和地址]", "[Name and address of the institution that asks]");
    public static readonly Phrase Date = new("[地点，日期]", "[Place, date]");
    public static readonly Phrase Copy = new("抄送：{0}", "Copy: {0}");
    public static readonly Phrase Subject = new("请求技术援助：{0}", "Request for technical assistance: {0}");
    public static readonly Phrase SubjectProject = new("请求参与项目：{0}", "Request to take part in the project: {0}");
    public static readonly Phrase SubjectBlank = new("[所需的援助]", "[the assistance needed]");
    public static readonly Phrase Salutation = new("尊敬的总干事：", "Dear Director General,");
    public static readonly Phrase SalutationOther = new("尊敬的先生/女士：", "Dear Sir or Madam,");
    public static readonly Phrase Country = new("[国家]", "[country]");
    public static readonly Phrase Opening = new("我谨代表{0}，请求世界知识产权组织提供以下技术援助。", "On behalf of {0}, I have the honour to ask the World Intellectual Property Organization for the technical assistance set out below.");
    public static readonly Phrase OpeningProject = new("我谨代表{0}，表示有意参与以下项目。", "On behalf of {0}, I have the honour to express interest in taking part in the following project.");
    public static readonly Phrase Blank = new("[请填写：{0}]", "[To be filled in: {0}]");
    public static readonly Phrase ToolLine = new("工具或服务：{0}", "Tool or service: {0}");
    public static readonly Phrase ProjectLine = new("项目：{0}", "Project: {0}");
    public static readonly Phrase NeedLine = new("需要：{0}", "Need: {0}");
    public static readonly Phrase Group = new("{0}属于：{1}。", "{0} belongs to: {1}.");
    public static readonly Phrase Closing = new("如需补充资料，请与以下联系人联系：", "For further information, please contact:");
    public static readonly Phrase ContactBlank = new("[联系人姓名、职务、电子邮件、电话]", "[Name, position, e-mail and telephone of the contact person]");
    public static readonly Phrase Regards = new("此致敬礼", "Yours faithfully,");
    public static readonly Phrase Signature = new("[签字、姓名、职务]", "[Signature, name, position]");
    public static readonly Phrase Notes = new("起草说明（寄出前请删去本页）", "Notes for the writer (to be removed before sending)");
    public static readonly Phrase NotesLetter = new("信中应说明的内容", "What the letter must contain");
    public static readonly Phrase NotesCriteria = new("请求的审查标准", "How the request is judged");
    public static readonly Phrase NotesTime = new("时限", "Time limits");
    public static readonly Phrase NotesTranslated = new("各点标题的英文为本站翻译；手册原文如下。", "The English headings of the points are translated here; the manual’s own words follow.");
    public static readonly Phrase NoManual = new("库中没有规定信函内容的手册，本草稿只有一般结构。", "No manual that prescribes the contents of the letter is held here; this draft has a general structure only.");
    public static readonly Phrase MadeAt = new("草稿生成自：{0}", "This draft was made at: {0}");
}
