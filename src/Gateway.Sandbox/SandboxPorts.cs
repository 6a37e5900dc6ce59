namespace Gateway.Sandbox;

/// <summary>Where on loopback the sandbox's hosts listen; 0 takes any free port.</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Issuer">The token issuer.</param>
/// <param name="Idn">Indonesia's simulated systems.</param>
/// <param name="Mys">Malaysia's simulated systems.</param>
public sealed record SandboxPorts(int Gateway, int Issuer, int Idn, int Mys)
{
    /// <summary>The ports that the documentation names.</summary>
    public static SandboxPorts Fixed { get; } = new(8080, 8081, 8090, 8091);

    /// <summary>Free ports, for tests.</summary>
    public static SandboxPorts Free { get; } = new(0, 0, 0, 0);
}
