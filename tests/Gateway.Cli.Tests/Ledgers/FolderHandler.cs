using System.Net;

namespace Gateway.Cli.Tests.Ledgers;

/// <summary>Answers like a web server over a folder, without a network; may withhold what is below a path.</summary>
internal sealed class FolderHandler(string folder, string? withheld = null) : HttpMessageHandler
{
    public const string Address = "http://log.example/ledger";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath["/ledger/".Length..];
        var file = Path.Combine(folder, path);
        return Task.FromResult(withheld is not null && path.StartsWith(withheld, StringComparison.Ordinal)
            ? new HttpResponseMessage(HttpStatusCode.Forbidden)
            : File.Exists(file)
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(File.ReadAllBytes(file)) }
                : new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
