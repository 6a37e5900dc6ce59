namespace Gateway.Schemas.Tests.Properties;

/// <summary>Texts that have a format, and texts that nearly have one.</summary>
internal static class FormatTexts
{
    private static readonly Dictionary<string, string[]> Stock = new()
    {
        ["date"] = ["2026-02-28", "2026-02-29", "2024-02-29", "2026-13-01", "2026-1-01", "0000-01-01"],
        ["time"] = ["12:30:00Z", "23:59:60Z", "12:30:00+08:00", "24:00:00Z", "12:30:00", "12:30:00.5z"],
        ["date-time"] = ["2026-02-28T12:30:00Z", "2026-02-28t12:30:00z", "2026-02-28 12:30:00Z", "2026-02-28T12:30:00", "2026-02-30T12:30:00Z"],
        ["duration"] = ["P1D", "PT1H30M", "P1Y2M", "P1W", "P1YT", "PT", "P1D2H", "P1.5D"],
        ["uuid"] = ["2f1a3c5e-0000-4000-8000-00000000abcd", "2F1A3C5E-0000-4000-8000-00000000ABCD", "2f1a3c5e00004000800000000000abcd", "2f1a3c5e-0000-4000-8000-00000000abcg"],
        ["uri"] = ["https://example.org/a?b#c", "urn:a:b", "//example.org", "https://example.org/a b", "https://[::1]/", "https://example.org/%zz", "mailto:a@b.example"],
        ["uri-reference"] = ["/a/b", "a:b", "#c", "a b", "?q=%41", "\\\\a"],
        ["email"] = ["siti@example.org", "siti", "@example.org", "a.b@example.org", "a..b@example.org", "siti@-example.org"],
        ["hostname"] = ["example.org", "-example.org", "a_b.example", "example..org", "localhost", "1.example"],
        ["ipv4"] = ["192.0.2.1", "192.0.2.256", "192.0.2", "192.0.02.1"],
        ["ipv6"] = ["2001:db8::1", "::", "2001:db8:::1", "::ffff:192.0.2.1", "12345::", "1:2:3:4:5:6:7:8:9"],
        ["json-pointer"] = ["/a/b", "", "a", "/a~0b", "/a~2b"],
        ["relative-json-pointer"] = ["0#", "1/a", "01/a", "-1/a", "0"],
        ["regex"] = ["^a+$", "(", "[a-", "a{2}", "\\p{L}"],
    };

    private static readonly string[] Texts = [.. Stock.Values.SelectMany(texts => texts)];

    public static string[] Formats { get; } = [.. Stock.Keys];

    public static string Any(Random random) => Texts[random.Next(Texts.Length)];
}
