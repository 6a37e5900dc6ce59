using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gateway.Auditing;
using Gateway.Benchmarks.Load;
using Gateway.Exchanges;
using Gateway.Server;
using Gateway.Tests;

namespace Gateway.Benchmarks.Alone;

/// <summary>
/// What one exchange costs a processor, with neither network nor disk: the product's own composition over a register, a token authority and an
/// audit store in memory, on one thread. It shows where time goes that the load run only shows to be gone.
/// </summary>
internal static class ExchangeRun
{
    private const int Exchanges = 20_000;

    public static async Task<int> RunAsync(int rounds, CancellationToken cancellation)
    {
        var gateway = Compose();
        await using (gateway.ConfigureAwait(false))
        {
            var exchange = gateway.Services.GetRequiredService<Exchange>();
            Console.WriteLine("| path | µs | allocated KB |");
            Console.WriteLine("| --- | ---: | ---: |");
            foreach (var (name, insistsOnSource) in ((string, bool)[])[("miss", true), ("cached", false)])
            {
                // The first round is for the compiler.
                var best = await MeasureAsync(exchange, insistsOnSource, cancellation).ConfigureAwait(false);
                for (var round = 0; round < rounds; round++)
                {
                    var next = await MeasureAsync(exchange, insistsOnSource, cancellation).ConfigureAwait(false);
                    best = next.Microseconds < best.Microseconds ? next : best;
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {best.Microseconds:0.0} | {best.Kilobytes:0.0} |"));
            }
        }

        return 0;
    }

    private static async Task<(double Microseconds, double Kilobytes)> MeasureAsync(Exchange exchange, bool insistsOnSource, CancellationToken cancellation)
    {
        var bodies = Enumerable.Range(0, Question.Passports).Select(passport => Encoding.UTF8.GetBytes(Question.About(passport))).ToArray();
        var (allocated, started) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        for (var i = 0; i < Exchanges; i++)
        {
            var reply = await exchange.RunAsync(Asked(bodies[i % bodies.Length], insistsOnSource), cancellation).ConfigureAwait(false);
            if (reply.Refusal is { } refusal)
                throw new LoadException($"the exchange was refused: {refusal.Kind.Code}");
        }

        return (Stopwatch.GetElapsedTime(started).TotalMicroseconds / Exchanges, (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / Exchanges);
    }

    private static Request Asked(byte[] body, bool insistsOnSource)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new Request
        {
            ExchangeId = Guid.CreateVersion7(now).ToString(),
            System = "mys-niise",
            Operation = "document-verifications",
            Body = body,
            ReceivedAt = now,
            MediaType = "application/json",
            Token = "load-run",
            Purpose = "border-control",
            Case = "load-run",
            InsistsOnSource = insistsOnSource,
        };
    }

    private static WebApplication Compose()
    {
        var builder = WebApplication.CreateBuilder(
        [
            $"--Gateway:Adapters={Repository.Path("adapters")}",
            $"--Gateway:Schemas={Repository.Path("schemas")}",
            $"--Gateway:Agreements={Repository.Path("deploy", "agreements")}",
            "--Gateway:Ledger=memory",
            "--Systems:idn-simkim:Destinations:0=http://127.0.0.1/",
            "--Systems:mys-myimms:Destinations:0=http://127.0.0.1/",
            "--Answering:travel-document.verify:IDN=idn-simkim",
        ]);
        builder.AddGateway();
        builder.Services.AddSingleton<ITokenAuthority>(new OneIdentity());
        builder.Services.AddSingleton<IProvider>(new RegisterInMemory());
        builder.Services.AddSingleton(services => new Ledger(new StoreInMemory(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(new AuditKeys(new byte[32]));
        return builder.Build();
    }

    private sealed class OneIdentity : ITokenAuthority
    {
        private static readonly TokenVerdict Verdict = TokenVerdict.Of(new Identity("mys-jim", "load-run"));

        public ValueTask<TokenVerdict> ValidateAsync(string token, CancellationToken cancellation) => ValueTask.FromResult(Verdict);
    }

    private sealed class RegisterInMemory : IProvider
    {
        public ValueTask<ProviderReply> AskAsync(RecordedQuestion question, CancellationToken cancellation) =>
            ValueTask.FromResult(ProviderReply.Answered("application/json", Servers.Register.Answer(question.Question.Body.Span)));
    }

    private sealed class StoreInMemory : IAuditStore
    {
        private long _next;

        public ReadOnlyMemory<byte> LastAtOpening => default;

        public ValueTask<AuditPosition> AppendAsync(ReadOnlyMemory<byte> entry) =>
            ValueTask.FromResult(new AuditPosition(Interlocked.Increment(ref _next), TransparencyLog.MerkleTree.LeafHash(entry.Span)));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
