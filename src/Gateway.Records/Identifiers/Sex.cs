namespace Gateway.Records.Identifiers;

/// <summary>Sex as a travel document states it. NIK and MyKad can only hint at the first two; <see cref="Unspecified"/> has no letter on either side.</summary>
public enum Sex
{
    /// <summary>Not stated: <c>&lt;</c> in a zone, <c>X</c> in print.</summary>
    Unspecified = 0,
    Male,
    Female,
}
