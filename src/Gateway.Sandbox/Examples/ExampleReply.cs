using System.Net;

namespace Gateway.Sandbox.Examples;

/// <summary>What the gateway said.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">Every header, content headers among them.</param>
/// <param name="Body">The answer, or the problem.</param>
internal sealed record ExampleReply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body);
