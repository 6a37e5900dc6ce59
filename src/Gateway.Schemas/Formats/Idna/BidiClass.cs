namespace Gateway.Schemas.Formats.Idna;

/// <summary>Bidirectional classes of code points that labels may hold, by Unicode's short names.</summary>
internal enum BidiClass : byte
{
    L,
    R,
    AL,
    AN,
    EN,
    ES,
    ON,
    BN,
    NSM,
}
