namespace Gateway.Sandbox.Issuer;

/// <summary>An agency's credentials at the sandbox's token issuer.</summary>
/// <param name="Id">The client's id, which is also the agency's.</param>
/// <param name="Secret">Its secret. Everybody knows it: nothing behind the sandbox is real.</param>
/// <param name="Title">What the agency is.</param>
public sealed record SandboxClient(string Id, string Secret, string Title);
