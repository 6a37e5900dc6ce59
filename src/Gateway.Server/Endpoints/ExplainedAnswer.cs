using System.Security.Cryptography;
using System.Text;
using Gateway.Exchanges;

namespace Gateway.Server.Endpoints;

/// <summary>
/// Writes an answer together with the report of its translation as <c>multipart/mixed</c> (RFC 2046): first the answer, byte for byte as without the
/// report, then the report.
/// </summary>
internal static class ExplainedAnswer
{
    public static async Task WriteAsync(HttpResponse response, Reply reply, CancellationToken cancellation)
    {
        // Drawn anew each time, so that no record can hold it.
        var boundary = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var head = Encoding.ASCII.GetBytes($"--{boundary}\r\nContent-Type: {reply.MediaType}\r\n\r\n");
        var middle = Encoding.ASCII.GetBytes($"\r\n--{boundary}\r\nContent-Type: application/json\r\n\r\n");
        var end = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        response.Headers["Preference-Applied"] = "explain";
        response.Headers.XContentTypeOptions = "nosniff";
        response.ContentType = $"multipart/mixed; boundary={boundary}";
        response.ContentLength = head.Length + reply.Body.Length + middle.Length + reply.Report.Length + end.Length;
        foreach (var part in (ReadOnlyMemory<byte>[])[head, reply.Body, middle, reply.Report, end])
            await response.Body.WriteAsync(part, cancellation).ConfigureAwait(false);
    }
}
