using System.Collections.Concurrent;
using Gateway.Auditing;
using Gateway.Exchanges;

namespace Gateway.Sandbox.Demonstration;

/// <summary>Overhears what systems are asked and what they answer, so that the demonstration shows the very bytes.</summary>
internal sealed class ProviderTap
{
    private readonly ConcurrentDictionary<string, Overheard> _heard = new();

    /// <summary>Puts the tap on a provider.</summary>
    public IProvider On(IProvider provider) => new Tapped(provider, _heard);

    /// <summary>What was heard of an exchange; null where nobody was asked.</summary>
    public Overheard? Of(string exchangeId) => _heard.GetValueOrDefault(exchangeId);

    private sealed class Tapped(IProvider provider, ConcurrentDictionary<string, Overheard> heard) : IProvider
    {
        public async ValueTask<ProviderReply> AskAsync(RecordedQuestion question, CancellationToken cancellation)
        {
            var message = question.Question;
            var asked = message.Body.ToArray();
            var reply = await provider.AskAsync(question, cancellation).ConfigureAwait(false);
            heard[message.ExchangeId] = new Overheard(message.System, message.Path, message.MediaType, asked, reply.Body.ToArray());
            return reply;
        }
    }
}
