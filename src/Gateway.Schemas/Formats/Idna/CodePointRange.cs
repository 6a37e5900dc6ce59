namespace Gateway.Schemas.Formats.Idna;

/// <summary>Neighbouring code points that labels may hold and that are alike.</summary>
internal readonly record struct CodePointRange(int First, int Last, BidiClass Bidi, JoiningType Joining, CodePointTrait Trait);
