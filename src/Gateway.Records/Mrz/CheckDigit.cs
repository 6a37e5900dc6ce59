namespace Gateway.Records.Mrz;

/// <summary>The check digit of ICAO Doc 9303-3 section 4.9: weights 7, 3, 1; letters from 10; a filler counts nothing.</summary>
public static class CheckDigit
{
    /// <summary>The digit over characters of a zone, as it is written.</summary>
    public static char Over(ReadOnlySpan<char> field)
    {
        var sum = 0;
        for (var i = 0; i < field.Length; i++)
            sum += Value(field[i]) * ((i % 3) switch { 0 => 7, 1 => 3, _ => 1 });
        return (char)('0' + (sum % 10));
    }

    private static int Value(char letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'A' and <= 'Z' => letter - 'A' + 10,
        '<' => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(letter), "a zone holds `A` to `Z`, `0` to `9` and `<`"),
    };
}
