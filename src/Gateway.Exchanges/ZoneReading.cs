using Gateway.Records;
using Gateway.Records.Identifiers;
using Gateway.Records.Mrz;

namespace Gateway.Exchanges;

/// <summary>
/// Turns a machine-readable zone in a question into the document and the holder that it names, so that no system is ever asked with a zone
/// whose check digits nobody checked. What a zone leaves open, such as the century of a birth, is left out rather than guessed.
/// </summary>
public sealed class ZoneReading(TimeProvider time)
{
    /// <summary>
    /// Reads the zone of a canonical question. Without one, <paramref name="completed"/> is null; with a bad one, every breach is reported,
    /// each at its line.
    /// </summary>
    public IReadOnlyList<Finding> Complete(RecordValue question, ExchangeKind kind, out TokenTable? completed)
    {
        completed = null;
        var lines = question["mrz"u8];
        if (!lines.Exists)
            return [];
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (!MachineReadableZone.TryParse(lines, today, out var zone, out var findings))
            return [.. findings.Select(finding => finding with { At = JsonPointer.Root.Append("mrz").Append(finding.At) })];
        if (zone.Doubts.HasFlag(ZoneDoubts.IssuerUnknown))
            return [new Finding("mrz/issuer", JsonPointer.Root.Append("mrz").Append(0))];
        completed = Completed(question, zone, kind.Holder);
        return [];
    }

    private static TokenTable Completed(RecordValue question, MachineReadableZone zone, PointerSegment holder)
    {
        using var builder = new TokenTableBuilder();
        builder.StartObject();
        foreach (var member in question.Members)
        {
            if (member.Name.SequenceEqual("mrz"u8))
                continue;
            builder.Name(member.Name);
            builder.Value(member.Value);
        }

        builder.Name("document"u8);
        builder.StartObject();
        Text(builder, "issuer"u8, zone.Issuer);
        Text(builder, "number"u8, zone.DocumentNumber);
        builder.EndObject();

        // What the asker states of the holder stands; the zone speaks only where nothing is stated.
        if (!question[holder.Utf8.Span].Exists)
        {
            builder.Name(holder.Utf8.Span);
            Holder(builder, zone);
        }

        builder.EndObject();
        return builder.Build();
    }

    private static void Holder(TokenTableBuilder builder, MachineReadableZone zone)
    {
        builder.StartObject();
        builder.Name("name"u8);
        builder.StartObject();
        Text(builder, "full"u8, zone.FullName);
        Text(builder, "source"u8, "ZONE");
        builder.EndObject();
        if (zone.Birth.Date is { } birth)
            Text(builder, "birthDate"u8, birth.ToString());
        builder.Name("sex"u8);
        builder.StartObject();
        Text(builder, "code"u8, zone.Sex switch
        {
            Sex.Male => "MALE",
            Sex.Female => "FEMALE",
            Sex.Unspecified => "UNSPECIFIED",
            _ => throw new ArgumentOutOfRangeException(nameof(zone)),
        });
        builder.EndObject();
        if (!zone.Doubts.HasFlag(ZoneDoubts.NationalityUnknown))
            Text(builder, "nationality"u8, zone.Nationality);
        builder.EndObject();
    }

    private static void Text(TokenTableBuilder builder, ReadOnlySpan<byte> name, string text)
    {
        builder.Name(name);
        builder.String(text);
    }
}
