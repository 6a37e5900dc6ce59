namespace Gateway.Records.Places;

/// <summary>A province by its Kemendagri code.</summary>
/// <param name="Code">Two digits.</param>
/// <param name="Name">As the ministry writes it.</param>
/// <param name="Iso">The code of ISO 3166-2; null for the one that is no longer Indonesian.</param>
public sealed record IndonesianProvince(string Code, string Name, string? Iso);
