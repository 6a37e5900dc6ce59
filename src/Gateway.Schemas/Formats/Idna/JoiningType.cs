namespace Gateway.Schemas.Formats.Idna;

/// <summary>How letters join their neighbours in cursive scripts, by Unicode's short names.</summary>
internal enum JoiningType : byte
{
    U,
    C,
    D,
    L,
    R,
    T,
}
