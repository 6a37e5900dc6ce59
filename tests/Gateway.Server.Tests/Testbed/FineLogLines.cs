using Microsoft.Extensions.Logging;

namespace Gateway.Server.Tests.Testbed;

/// <summary>A second set of lines, with filter rules of its own: everything, down to the finest level.</summary>
internal sealed class FineLogLines : ILoggerProvider
{
    public LogLines Caught { get; } = new();

    public ILogger CreateLogger(string categoryName) => Caught.CreateLogger(categoryName);

    public void Dispose() => Caught.Dispose();
}
