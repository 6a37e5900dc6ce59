namespace Gateway.Sandbox.Tests;

/// <summary>A sandbox on free ports, shared by the tests of a class that only ask questions.</summary>
public sealed class StartedSandbox : IAsyncLifetime
{
    private RunningSandbox? _sandbox;

    public RunningSandbox Sandbox => _sandbox ?? throw new InvalidOperationException("the sandbox has not been started");

    public async Task InitializeAsync() => _sandbox = await RunningSandbox.StartAsync(SandboxPorts.Free, data: null, TimeProvider.System);

    public async Task DisposeAsync() => await Sandbox.DisposeAsync();
}
