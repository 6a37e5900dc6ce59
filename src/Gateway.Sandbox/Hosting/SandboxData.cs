using System.Security.Cryptography;
using Gateway.Auditing.Files;

namespace Gateway.Sandbox.Hosting;

/// <summary>The folder of the sandbox's ledger. One that nobody named is fresh, and goes when the sandbox stops.</summary>
internal sealed class SandboxData : IAsyncDisposable
{
    private readonly string? _temporary;

    private SandboxData(string folder, string? temporary)
    {
        Ledger = Path.Combine(folder, "ledger");
        _temporary = temporary;
    }

    /// <summary>The ledger's folder; there is a ledger in it.</summary>
    public string Ledger { get; }

    /// <summary>Takes up the ledger in a folder, or begins one where there is none yet, as <c>gateway ledger init</c> does.</summary>
    public static SandboxData Open(string? folder)
    {
        var temporary = folder is null ? Directory.CreateTempSubdirectory("gateway-sandbox-").FullName : null;
        var data = new SandboxData(Path.GetFullPath(folder ?? temporary!), temporary);
        if (Directory.Exists(data.Ledger))
            return data;
        Directory.CreateDirectory(Path.GetDirectoryName(data.Ledger)!);
        // Every sandbox's log is one of its own, so none may bear the name of another.
        FileAuditStore.Create(data.Ledger, $"sandbox.gateway.invalid/{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        return data;
    }

    public ValueTask DisposeAsync()
    {
        if (_temporary is not null)
            Directory.Delete(_temporary, recursive: true);
        return ValueTask.CompletedTask;
    }
}
