namespace Gateway.Records;

/// <summary>How large a record may be; reading stops at the first limit that is passed.</summary>
public sealed record RecordLimits
{
    /// <summary>A question or an answer about one person: 256 KiB, 32 levels.</summary>
    public static RecordLimits Exchange { get; } = new();

    /// <summary>For the product's own files, such as schemas: 16 MiB, 256 levels.</summary>
    public static RecordLimits OwnFiles { get; } = new()
    {
        MaxBytes = 16 << 20,
        MaxDepth = 256,
        MaxMembers = 100_000,
        MaxItems = 100_000,
        MaxStringBytes = 1 << 20,
        MaxNumberDigits = 128,
    };

    public int MaxBytes { get; init; } = 256 * 1024;

    /// <summary>Nested objects and arrays.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Members of one object.</summary>
    public int MaxMembers { get; init; } = 1000;

    /// <summary>Items of one array.</summary>
    public int MaxItems { get; init; } = 1000;

    /// <summary>Bytes of one string, name or number.</summary>
    public int MaxStringBytes { get; init; } = 8 * 1024;

    /// <summary>Digits of one number as written, zeros included. By default 34, which is what a decimal128 holds exactly.</summary>
    public int MaxNumberDigits { get; init; } = 34;

    /// <summary>How far the exponent of a number may be from zero.</summary>
    public int MaxNumberExponent { get; init; } = 400;
}
