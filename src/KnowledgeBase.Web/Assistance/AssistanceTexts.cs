using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Assistance;

/// <summary>The texts of the page that helps to ask for assistance.</summary>
public static class AssistanceTexts
{
    public static readonly Phrase Title = new("查找援助", "Find assistance");
    public static readonly Phrase TitleFor = new("查找援助：{0}", "Find assistance: {0}");
    public static readonly Phrase Lead = new(
        "说明是哪个国家、需要什么：这里给出合适的工具和服务、负责的单位和地址、手册规定的标准和时限，以及一封请求信的草稿。",
        "Say which country and what is needed: here are the tools and services that fit, the unit in charge and its address, the criteria and time limits of the manual, and a draft of the letter.");
    public static readonly Phrase Place = new("国家或地区", "Country or region");
    public static readonly Phrase AnyPlace = new("不限", "Any");
    public static readonly Phrase Regions = new("地区和国家组别", "Regions and groups");
    public static readonly Phrase OtherCountries = new("其他国家", "Other countries");
    public static readonly Phrase Need = new("需要什么", "What is needed");
    public static readonly Phrase NeedExample = new("例如：地理标志、立法咨询、专利信息", "e.g. geographical indications, legislative advice, patent information");
    public static readonly Phrase Topic = new("或选择主题", "Or a topic");
    public static readonly Phrase AnyTopic = new("全部主题", "All topics");
    public static readonly Phrase Find = new("查找", "Find");
    public static readonly Phrase ByTopic = new("按主题开始", "Or begin with a topic");

    public static readonly Phrase PlaceUnknown = new("没有找到名为“{0}”的国家或地区。请从列表中选择。", "No country or region is called “{0}”. Please choose one from the list.");
    public static readonly Phrase Tools = new("合适的工具和服务", "Tools and services that fit");
    public static readonly CountPhrase AllTools = new("全部 {0} 项", "{0} found", "All {0} found");
    public static readonly Phrase AlsoSearched = new("同时检索了：{0}", "Also searched: {0}");
    public static readonly Phrase Corrected = new("没有找到“{0}”，以下是“{1}”的结果。", "Nothing was found for “{0}”. These are the results for “{1}”.");
    public static readonly Phrase Relaxed = new("没有一项符合全部用词，以下各项符合其中一部分。", "Nothing fits all the words together; these fit some of them.");
    public static readonly Phrase NoTools = new("手册和报告所列的工具中没有一项提到它。", "None of the tools that the manual and the reports list speaks of it.");
    public static readonly Phrase NoToolsAllTools = new("浏览所有工具和服务", "Look through all tools and services");
    public static readonly Phrase NoToolsPassages = new("看看文件对此怎么说", "See what the documents say of it");
    public static readonly Phrase NoToolsWrite = new("没有列出的需要也可以在请求信中提出。", "A need that is not listed can be put in the letter all the same.");
    public static readonly Phrase SayNeed = new("再说明需要什么，就会列出合适的工具和服务。", "Say what is needed, too, and the tools that fit are listed here.");
    public static readonly Phrase MadeFor = new("专为{0}设立", "Made for: {0}");
    public static readonly Phrase RunBy = new("负责单位", "Run by");
    public static readonly Phrase LetterForTool = new("起草请求信", "Draft a letter for this");

    public static readonly Phrase AskForTool = new("请求使用或获得援助", "Ask for assistance with this");
    public static readonly Phrase AskForPlace = new("为该国或地区查找援助", "Find assistance for it");
    public static readonly Phrase ToolsByWords = new("按其表述查找合适的工具", "Tools that fit its words");
    public static readonly Phrase TakePart = new("申请参与", "Ask to take part");

    public static readonly Phrase Whom = new("向谁提出", "Whom to write to");
    public static readonly Phrase WhomRequests = new("请求寄至", "Send the request to");
    public static readonly Phrase WhomFirst = new("先与其磋商", "Talk to them first");
    public static readonly Phrase WhomBureaus = new("各地区的联络单位", "Units in charge of the regions");
    public static readonly Phrase Offices = new("驻该国办事处", "Office in the country");
    public static readonly Phrase NoAddress = new("文件没有说明地址。", "The documents state no address.");
    public static readonly Phrase NoRequests = new("文件没有说明请求寄往何处。", "The documents do not say where requests are sent.");
    public static readonly Phrase NoBureau = new("文件没有说明哪个单位负责{0}。", "The documents do not say which unit is in charge of {0}.");

    public static readonly Phrase Letter = new("请求信", "The letter");
    public static readonly Phrase LetterContains = new("手册要求信中说明", "The manual asks the letter to state");
    public static readonly Phrase LetterDownload = new("下载请求信草稿 (.docx)", "Download the draft letter (.docx)");
    public static readonly Phrase LetterNote = new("草稿按手册的要求分点，黄色处请自行填写。", "The draft has a section for each point; what is marked yellow is yours to fill in.");
    public static readonly Phrase LetterForProjects = new("参与项目时", "To take part in a project");
    public static readonly Phrase Procedure = new("手册所述程序", "The procedure in the manual’s words");
    public static readonly Phrase Criteria = new("审查标准", "How requests are judged");
    public static readonly Phrase TimeLimits = new("时限", "Time limits");
    public static readonly Phrase NothingStated = new("手册没有说明。", "The manual does not say.");
    public static readonly Phrase NoManual = new("库中没有说明如何请求援助的手册，因此无法给出标准、时限和信的内容。", "No manual that says how to ask for assistance is held here, so criteria, time limits and the contents of the letter cannot be given.");
    public static readonly Phrase ManualOnly = new("原文为中文，下面是原文。", "The manual is held here in Chinese; these are its words.");
    public static readonly Phrase OurTranslation = new("本站翻译", "translated here");
}
