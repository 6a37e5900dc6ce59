namespace Gateway.Server.Tests.Testbed;

/// <summary>An answer or a refusal as a client holds it: what it asked, what it got, and the receipt in its headers.</summary>
internal sealed record HeldAnswer(Call Call, Heard Heard);
