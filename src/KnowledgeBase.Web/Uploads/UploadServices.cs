namespace KnowledgeBase.Web.Uploads;

/// <summary>Registers what takes in documents while the site runs.</summary>
public static class UploadServices
{
    public static void AddUploads(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<JobFolder>();
        builder.Services.AddSingleton<JobWorker>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<JobWorker>());
    }
}
