
namespace Gateway.Sandbox.Systems;

/// <summary>
/// A host that ends when its owner disposes it. Without this each host would take the process's signals for itself: the simulated systems would stop on
/// an interrupt while the rest of the sandbox ran on.
/// </summary>
internal sealed class OwnerEnded : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
