namespace Gateway.Records.Mrz;

/// <summary>Where a field stands: its line, its first character and its length, all from zero.</summary>
internal readonly record struct ZoneField(int Line, int Start, int Length)
{
    public ReadOnlySpan<char> In(IReadOnlyList<string> lines) => lines[Line].AsSpan(Start, Length);
}
