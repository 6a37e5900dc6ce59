namespace Gateway.Records.Identifiers;

/// <summary>What a well-formed <see cref="Nik"/> is.</summary>
public enum NikKind
{
    /// <summary>A NIK: the region is where its holder was first registered.</summary>
    Nik,

    /// <summary>A NIT, of equal standing: a citizen abroad without a NIK, registered by a mission.</summary>
    Nit,
}
