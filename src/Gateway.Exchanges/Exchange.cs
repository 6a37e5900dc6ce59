namespace Gateway.Exchanges;

/// <summary>Every access, from every caller, top to bottom. There is no other way to an answer.</summary>
public sealed class Exchange(
    Identification identification,
    Authorisation authorisation,
    Reading reading,
    Obtaining freshness,
    Minimisation minimisation,
    Conclusion conclusion)
{
    /// <summary>Runs one exchange. The reply it returns has been recorded; the caller's token stops the work, never the record of it.</summary>
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellation) =>
        await conclusion.ConcludeAsync(                               // recorded, then released; never skipped
            await Steps.Begin(request)
                .Then(identification.IdentifyAsync, cancellation)     // who is asking: token, person, agency
                .Then(authorisation.Authorise)                        // clause, grade, fields in and out, age
                .Then(reading.Read)                                   // strict parse, schema, lens to canonical
                .Then(freshness.ObtainAsync, cancellation)            // a fresh enough verdict, or a consultation
                .Then(minimisation.Minimise)                          // canonical, down to what the clause permits
                .Then(Writing.Write)                                  // lens and schema of the asker's format
                .ConfigureAwait(false)).ConfigureAwait(false);

    /// <summary>
    /// Whether the first two steps would let the request through now. Whoever hands out once more what an exchange has disclosed asks this first:
    /// a token or an agreement may have ended since.
    /// </summary>
    public async ValueTask<bool> PermitsAsync(Request request, CancellationToken cancellation) =>
        (await Steps.Begin(request)
            .Then(identification.IdentifyAsync, cancellation)
            .Then(authorisation.Authorise)
            .ConfigureAwait(false)).Value is not null;
}
