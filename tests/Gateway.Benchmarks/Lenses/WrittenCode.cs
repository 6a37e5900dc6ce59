using System.Text.Json;

namespace Gateway.Benchmarks.Lenses;

/// <summary>Codes in the hand-written mapping: the lists as comparisons, and an unknown code with its original.</summary>
internal static class WrittenCode
{
    /// <summary>What a national code is in the shared form; empty where the list does not hold it.</summary>
    public delegate ReadOnlySpan<byte> List(ReadOnlySpan<byte> code);

    public static List Sex { get; } = code => code.SequenceEqual("L"u8) ? "MALE"u8 : code.SequenceEqual("P"u8) ? "FEMALE"u8 : [];

    public static List Direction { get; } = code => code.SequenceEqual("MASUK"u8) ? "IN"u8 : code.SequenceEqual("KELUAR"u8) ? "OUT"u8 : [];

    public static List MaritalStatus { get; } = code =>
        code.SequenceEqual("BELUM KAWIN"u8) ? "SINGLE"u8
        : code.SequenceEqual("KAWIN"u8) ? "MARRIED"u8
        : code.SequenceEqual("CERAI HIDUP"u8) ? "DIVORCED"u8
        : code.SequenceEqual("CERAI MATI"u8) ? "WIDOWED"u8
        : [];

    public static List DocumentType { get; } = code =>
        code.SequenceEqual("PASPOR BIASA"u8) ? "PASSPORT"u8
        : code.SequenceEqual("SPLP"u8) ? "SPLP"u8
        : code.SequenceEqual("PAS LINTAS BATAS"u8) ? "BORDER_PASS"u8
        : [];

    public static List PermitKind { get; } = code =>
        code.SequenceEqual("PLKS"u8) ? "PLKS"u8
        : code.SequenceEqual("EP I"u8) ? "EP_I"u8
        : code.SequenceEqual("EP II"u8) ? "EP_II"u8
        : code.SequenceEqual("EP III"u8) ? "EP_III"u8
        : code.SequenceEqual("DP"u8) ? "DP"u8
        : code.SequenceEqual("PLS"u8) ? "PLS"u8
        : [];

    public static List Sector { get; } = code =>
        code.SequenceEqual("PERKILANGAN"u8) ? "MANUFACTURING"u8
        : code.SequenceEqual("PEMBINAAN"u8) ? "CONSTRUCTION"u8
        : code.SequenceEqual("PERLADANGAN"u8) ? "PLANTATION"u8
        : code.SequenceEqual("PERTANIAN"u8) ? "AGRICULTURE"u8
        : code.SequenceEqual("PERKHIDMATAN"u8) ? "SERVICES"u8
        : code.SequenceEqual("PEMBANTU RUMAH"u8) ? "DOMESTIC"u8
        : [];

    public static void Write(Piece piece, JsonEncodedText name, List list, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        if (!piece.IsThere)
            return;
        Span<byte> room = stackalloc byte[512];
        var code = piece.Read(record, room);
        var canonical = list(code);
        writer.WriteStartObject(name);
        writer.WriteString(Members.Code, canonical.IsEmpty ? "UNKNOWN"u8 : canonical);
        if (canonical.IsEmpty)
            writer.WriteString(Members.Original, code);
        writer.WriteEndObject();
    }
}
