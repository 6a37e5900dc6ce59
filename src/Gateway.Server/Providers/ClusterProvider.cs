using System.Collections.Concurrent;
using System.Net;
using Gateway.Auditing;
using Gateway.Exchanges;
using Gateway.Records;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace Gateway.Server.Providers;

/// <summary>Carries questions through YARP's clusters: its destinations, its health, its connection pools (<c>docs/adr/0002-yarp-carries.md</c>).</summary>
internal sealed class ClusterProvider(IProxyStateLookup proxy, IDestinationHealthUpdater health, SystemPipelines pipelines) : IProvider
{
    private static readonly TimeSpan Reactivation = TimeSpan.FromSeconds(5);

    // As many as there are destinations and operations; parsing one costs as much as a translation.
    private readonly ConcurrentDictionary<(string Address, string Path), Uri> _addresses = new();

    private uint _turn;

    public async ValueTask<ProviderReply> AskAsync(RecordedQuestion question, CancellationToken cancellation)
    {
        if (!proxy.TryGetCluster(question.Question.System, out var cluster))
            return ProviderReply.Ended(ProviderOutcome.Unavailable);
        try
        {
            return await pipelines.ExecuteAsync(
                question.Question,
                static (context, state) => state.Self.AttemptAsync(state.Cluster, state.Message, context.CancellationToken),
                (Self: this, Cluster: cluster, Message: question.Question),
                cancellation).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            return ProviderReply.Ended(ProviderOutcome.TimedOut);
        }
        catch (BrokenCircuitException)
        {
            return ProviderReply.Ended(ProviderOutcome.Unavailable);
        }
    }

    private async ValueTask<ProviderReply> AttemptAsync(ClusterState cluster, OutgoingQuestion message, CancellationToken attempt)
    {
        var available = cluster.DestinationsState.AvailableDestinations;
        if (available.Count == 0)
            return ProviderReply.Ended(ProviderOutcome.Unavailable);
        var destination = available[(int)(Interlocked.Increment(ref _turn) % (uint)available.Count)];
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(destination.Model.Config.Address, message.Path))
        {
            Content = new ReadOnlyMemoryContent(message.Body),
            Version = HttpVersion.Version11,
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", message.MediaType);
        request.Headers.TryAddWithoutValidation("Exchange-Id", message.ExchangeId);
        if (message.SoapAction is { } action)
            request.Headers.TryAddWithoutValidation("SOAPAction", $"\"{action}\"");
        try
        {
            using var response = await cluster.Model.HttpClient.SendAsync(request, attempt).ConfigureAwait(false);
            return await ReadAsync(message, response, attempt).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBroken(exception, attempt))
        {
            health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, Reactivation);
            return ProviderReply.Ended(ProviderOutcome.Unavailable);
        }
    }

    // SOAP 1.1 answers a fault as a server error (section 6.2), although the system was reached and has spoken; asking again would change nothing.
    private static bool IsSoapFault(OutgoingQuestion question, HttpResponseMessage response) =>
        question.SoapAction is not null && response.StatusCode == HttpStatusCode.InternalServerError && response.Content.Headers.ContentType?.MediaType == "text/xml";

    private Uri Address(string destination, string path) =>
        _addresses.GetOrAdd((destination, path), static parts => new Uri(parts.Address + parts.Path));

    // Refused, reset or cut short on the way; or not connected within the client's own limit, which it reports as a cancellation that nobody asked for.
    private static bool IsBroken(Exception exception, CancellationToken attempt) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !attempt.IsCancellationRequested);

    private static async ValueTask<ProviderReply> ReadAsync(OutgoingQuestion question, HttpResponseMessage response, CancellationToken attempt)
    {
        if (IsSoapFault(question, response))
            return ProviderReply.Ended(ProviderOutcome.AnsweredWrongly);
        if ((int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests)
            return ProviderReply.Ended(ProviderOutcome.Unavailable);
        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentLength > RecordLimits.Exchange.MaxBytes)
            return ProviderReply.Ended(ProviderOutcome.AnsweredWrongly);
        var stream = await response.Content.ReadAsStreamAsync(attempt).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return await CappedBody.ReadAsync(stream, response.Content.Headers.ContentLength, attempt).ConfigureAwait(false) is { } body
                ? ProviderReply.Answered(response.Content.Headers.ContentType?.MediaType, body) with { Version = Version(response) }
                : ProviderReply.Ended(ProviderOutcome.AnsweredWrongly);
        }
    }

    private static string? Version(HttpResponseMessage response) => response.Content.Headers.ContentType?.Parameters
        .FirstOrDefault(parameter => parameter.Name.Equals("version", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');
}
