using Microsoft.IdentityModel.Tokens;

namespace Gateway.Server.Tokens;

/// <summary>What an issuer's discovery document says: its own name, and its keys.</summary>
internal sealed record IssuerKeys(string Issuer, IReadOnlyCollection<SecurityKey> Keys);
