namespace Gateway.TransparencyLog;

/// <summary>One signature line of a note: who says to have signed, with which key, and the signature's bytes.</summary>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature);
