using System.Globalization;
using System.Text;
using Gateway.Exchanges;
using Gateway.Sandbox.Examples;
using Gateway.TransparencyLog;

namespace Gateway.Sandbox.Demonstration;

/// <summary>Runs one exchange of each kind in each direction that there is, and shows what every side saw of it.</summary>
internal sealed class Demo(RunningSandbox sandbox, ProviderTap tap, TimeProvider time, TextWriter output)
{
    private static readonly TimeSpan ProofPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ProofPause = TimeSpan.FromMilliseconds(50);

    private readonly CanonicalViewer _viewer = new(sandbox.Services.GetRequiredService<Corridor>(), time);

    /// <summary>True where every exchange was answered and proved.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        using var caller = new ExampleCaller(sandbox.Address, sandbox.Issuer.Authority);
        var log = await KeyAsync(caller, cancellation).ConfigureAwait(false);
        var questions = new ExampleQuestions(sandbox.People);
        var allWell = true;
        foreach (var question in new[] { questions.SemakanDokumen, questions.SemakanStatus, questions.SemakanWarganegara, questions.VerifikasiDokumen, questions.CekStatus })
            allWell &= await ShowAsync(caller, question, log, cancellation).ConfigureAwait(false);
        return allWell;
    }

    private static async Task<NoteVerifier> KeyAsync(ExampleCaller caller, CancellationToken cancellation) =>
        NoteVerifier.TryParse((await caller.TryGetAsync("ledger/vkey", cancellation).ConfigureAwait(false))?.TrimEnd('\n') ?? "", out var log)
            ? log
            : throw new InvalidOperationException("the gateway shows no key of its ledger");

    private async Task<bool> ShowAsync(ExampleCaller caller, ExampleQuestion question, NoteVerifier log, CancellationToken cancellation)
    {
        var reply = await caller.AskAsync(question, cancellation).ConfigureAwait(false);
        var heard = tap.Of(reply.Headers.GetValueOrDefault("Exchange-Id", ""));
        Heading($"{question.Client} asks with {question.System}/{question.Operation}");
        Part($"The caller's bytes, {question.MediaType}", question.Body);
        if (heard is null || (int)reply.Status != StatusCodes.Status200OK)
        {
            Part($"Refused with {(int)reply.Status}", reply.Body);
            return false;
        }

        var view = _viewer.View(question, heard);
        Part($"The canonical question, permitted by {view.Clause}", view.Question);
        Part($"The provider's bytes: what {heard.System}/{heard.Path} was asked, {heard.MediaType}", Encoding.UTF8.GetString(heard.Question));
        Part($"The provider's bytes: what {heard.System} answered", Encoding.UTF8.GetString(heard.Answer));
        Part("The canonical answer", view.Answer);
        Part("What of it the clause gives to the asker", view.Disclosed);
        Part($"The caller's answer, {reply.Headers["Content-Type"]}, {reply.Headers["Exchange-Freshness"]}", reply.Body);
        Part($"Loss, all four ways together: {reply.Headers["Exchange-Loss"]}", string.Join('\n', view.Losses));
        var (proved, proof) = await ProveAsync(caller, reply.Headers["Exchange-Receipt"], log, cancellation).ConfigureAwait(false);
        Part("Receipt", $"{reply.Headers["Exchange-Receipt"]}\n{proof}");
        return proved && view.Losses.Count.ToString(CultureInfo.InvariantCulture) == reply.Headers["Exchange-Loss"];
    }

    // A signed checkpoint covers an entry within a second of its reply.
    private async Task<(bool Proved, string Text)> ProveAsync(ExampleCaller caller, string receipt, NoteVerifier log, CancellationToken cancellation)
    {
        var parts = receipt.Split("; ").Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var began = time.GetTimestamp();
        string? proof;
        while ((proof = await caller.TryGetAsync($"ledger/proof/{parts["index"]}", cancellation).ConfigureAwait(false)) is null)
        {
            if (time.GetElapsedTime(began) > ProofPatience)
                return (false, "no checkpoint covers the entry");
            await Task.Delay(ProofPause, time, cancellation).ConfigureAwait(false);
        }

        return LogProof.TryParse(proof, out var parsed) && TreeHash.TryParse(parts["leaf"], out var leaf) && parsed.Proves(leaf, log)
            ? (true, $"its inclusion proof ({parsed.Hashes.Count} hashes) holds against the checkpoint that {log.Name} signed")
            : (false, "the proof does not hold");
    }

    private void Heading(string text) => output.WriteLine($"\n=== {text} {new string('=', Math.Max(0, 100 - text.Length))}");

    private void Part(string title, string text)
    {
        output.WriteLine($"\n--- {title}");
        if (text.Length > 0)
            output.WriteLine(text.TrimEnd('\n'));
    }
}
