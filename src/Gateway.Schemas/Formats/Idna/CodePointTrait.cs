namespace Gateway.Schemas.Formats.Idna;

/// <summary>What the rules about neighbours ask of a code point.</summary>
internal enum CodePointTrait : byte
{
    None,
    Virama,
    Greek,
    Hebrew,

    /// <summary>Of the scripts that a Katakana middle dot may stand among.</summary>
    KanaOrHan,
}
