namespace Gateway.Exchanges;

/// <summary>
/// Strings steps together. A refusal passes by the rest; an exception or a cancellation becomes a refusal with the facts of the stage
/// before it, so that it is concluded like any other. Work that gives up while the caller still waits has failed, not been cancelled.
/// </summary>
internal static class Steps
{
    public static Step<Received> Begin(Request request) => new Received(new Facts(request));

    public static Step<T> From<T>(T stage)
        where T : class, IStage => stage;

    public static Step<TNext> Then<T, TNext>(this Step<T> step, Func<T, Step<TNext>> next)
        where T : class, IStage
        where TNext : class, IStage
    {
        if (step.Value is not { } stage)
            return step.Refusal!;
        try
        {
            return next(stage);
        }
        catch (Exception exception)
        {
            return Failed(stage, exception);
        }
    }

    public static async ValueTask<Step<TNext>> Then<T, TNext>(
        this Step<T> step, Func<T, CancellationToken, ValueTask<Step<TNext>>> next, CancellationToken cancellation)
        where T : class, IStage
        where TNext : class, IStage
    {
        if (step.Value is not { } stage)
            return step.Refusal!;
        try
        {
            return await next(stage, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new Refusal(RefusalKinds.Cancelled, stage.Facts);
        }
        catch (Exception exception)
        {
            return Failed(stage, exception);
        }
    }

    public static async ValueTask<Step<TNext>> Then<T, TNext>(this ValueTask<Step<T>> step, Func<T, Step<TNext>> next)
        where T : class, IStage
        where TNext : class, IStage =>
        (await step.ConfigureAwait(false)).Then(next);

    public static async ValueTask<Step<TNext>> Then<T, TNext>(
        this ValueTask<Step<T>> step, Func<T, CancellationToken, ValueTask<Step<TNext>>> next, CancellationToken cancellation)
        where T : class, IStage
        where TNext : class, IStage =>
        await (await step.ConfigureAwait(false)).Then(next, cancellation).ConfigureAwait(false);

    private static Refusal Failed(IStage stage, Exception exception) => exception switch
    {
        Auditing.LedgerUnavailableException => new Refusal(RefusalKinds.LedgerUnavailable, stage.Facts, [], exception),
        _ => new Refusal(RefusalKinds.Fault, stage.Facts, [], exception),
    };
}
