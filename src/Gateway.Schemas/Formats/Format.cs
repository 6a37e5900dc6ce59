namespace Gateway.Schemas.Formats;

/// <summary>Whether a text has a format.</summary>
internal delegate bool Format(ReadOnlySpan<byte> text);
