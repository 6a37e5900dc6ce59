using System.Collections.Immutable;

namespace Gateway.Records.Mrz;

/// <summary>Where each field of a format stands, and what its check digits cover (ICAO Doc 9303 parts 4 to 7).</summary>
internal sealed record ZoneLayout
{
    public required ZoneFormat Format { get; init; }

    public required int Lines { get; init; }

    public required int LineLength { get; init; }

    public ZoneField DocumentCode { get; } = new(0, 0, 2);

    public ZoneField Issuer { get; } = new(0, 2, 3);

    public required ZoneField Name { get; init; }

    public required ZoneField Number { get; init; }

    public required ZoneField Nationality { get; init; }

    public required ZoneField Birth { get; init; }

    public required ZoneField Sex { get; init; }

    public required ZoneField Expiry { get; init; }

    public required ZoneField Optional1 { get; init; }

    public ZoneField? Optional2 { get; init; }

    /// <summary>The check digit of a passport's personal number; other formats leave optional data unchecked.</summary>
    public ZoneField? PersonalCheck { get; init; }

    /// <summary>The digit over all checked fields; visas have none.</summary>
    public ZoneField? Composite { get; init; }

    public ImmutableArray<ZoneField> CompositeCovers { get; init; } = [];

    /// <summary>Whether a number longer than nine characters runs on into the optional data.</summary>
    public bool LongNumbers { get; init; }

    private static ZoneLayout Td1 { get; } = new()
    {
        Format = ZoneFormat.Td1,
        Lines = 3,
        LineLength = 30,
        Name = new(2, 0, 30),
        Number = new(0, 5, 9),
        Nationality = new(1, 15, 3),
        Birth = new(1, 0, 6),
        Sex = new(1, 7, 1),
        Expiry = new(1, 8, 6),
        Optional1 = new(0, 15, 15),
        Optional2 = new(1, 18, 11),
        Composite = new(1, 29, 1),
        CompositeCovers = [new(0, 5, 25), new(1, 0, 7), new(1, 8, 7), new(1, 18, 11)],
        LongNumbers = true,
    };

    private static ZoneLayout MrvA { get; } = new()
    {
        Format = ZoneFormat.MrvA,
        Lines = 2,
        LineLength = 44,
        Name = new(0, 5, 39),
        Number = new(1, 0, 9),
        Nationality = new(1, 10, 3),
        Birth = new(1, 13, 6),
        Sex = new(1, 20, 1),
        Expiry = new(1, 21, 6),
        Optional1 = new(1, 28, 16),
    };

    private static ZoneLayout Td3 { get; } = MrvA with
    {
        Format = ZoneFormat.Td3,
        Optional1 = new(1, 28, 14),
        PersonalCheck = new(1, 42, 1),
        Composite = new(1, 43, 1),
        CompositeCovers = [new(1, 0, 10), new(1, 13, 7), new(1, 21, 22)],
    };

    private static ZoneLayout MrvB { get; } = MrvA with
    {
        Format = ZoneFormat.MrvB,
        LineLength = 36,
        Name = new(0, 5, 31),
        Optional1 = new(1, 28, 8),
    };

    private static ZoneLayout Td2 { get; } = MrvB with
    {
        Format = ZoneFormat.Td2,
        Optional1 = new(1, 28, 7),
        Composite = new(1, 35, 1),
        CompositeCovers = [new(1, 0, 10), new(1, 13, 7), new(1, 21, 14)],
        LongNumbers = true,
    };

    public static ZoneLayout Of(ZoneFormat format) => format switch
    {
        ZoneFormat.Td1 => Td1,
        ZoneFormat.Td2 => Td2,
        ZoneFormat.Td3 => Td3,
        ZoneFormat.MrvA => MrvA,
        ZoneFormat.MrvB => MrvB,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The layout that the lines have or come nearest to; null where there are neither two nor three of them.</summary>
    public static ZoneLayout? Nearest(IReadOnlyList<string> lines)
    {
        if (lines.Count == 3)
            return Td1;
        if (lines.Count != 2)
            return null;
        var visa = lines[0].StartsWith('V');
        var large = lines.Any(line => line.Length == 44) || lines.All(line => line.Length > 36);
        return (large, visa) switch
        {
            (true, true) => MrvA,
            (true, false) => Td3,
            (false, true) => MrvB,
            (false, false) => Td2,
        };
    }

    /// <summary>The digit that follows a field.</summary>
    public static ZoneField CheckOf(ZoneField field) => new(field.Line, field.Start + field.Length, 1);
}
