namespace Gateway.Sandbox.Hosting;

/// <summary>Leaves Ctrl-C and SIGTERM to whoever owns the host.</summary>
internal sealed class LifetimeOfItsOwner : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
