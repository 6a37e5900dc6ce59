using System.Collections.Immutable;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Addresses;

/// <summary>Writes a national address as its lines and the parts that the format has. Where the format has no lines, each part is one.</summary>
internal sealed class CanonicalAddressPlan : ValuePlan
{
    private readonly ImmutableArray<Source> _lines;
    private readonly ImmutableArray<(AddressPart Part, Source Source)> _parts;
    private readonly ImmutableArray<(AddressPart Part, Source Source)> _ordered;
    private readonly bool _needsLines;

    public CanonicalAddressPlan(PlanSite site, int lines, ImmutableArray<AddressPart> parts)
        : base(site)
    {
        _lines = Sources[..lines];
        _parts = [.. parts.Zip(Sources[lines..])];
        _ordered = [.. site.Written.Properties.SelectMany(property => _parts.Where(part => part.Part.Name == property.Name))];
        _needsLines = site.Written.Property("lines")!.IsRequired;
    }

    public override string Operation => "address";

    public override bool IsThere(Found found)
    {
        foreach (var source in Sources)
        {
            if (found[source].IsPresent())
                return true;
        }

        return false;
    }

    public override bool Write(Found found, TranslationRun run)
    {
        foreach (var source in Sources)
        {
            if (!found[source].IsPresent() || found[source].Kind == TokenKind.String)
                continue;
            run.Refuse("lens/address", source.At, "a text");
            return false;
        }

        if (!HasLines(found) && _needsLines)
            return LeaveOutEmpty(found, run);

        run.Begin(Target);
        run.Builder.StartObject();
        WriteLines(found, run);
        foreach (var (part, source) in _ordered)
        {
            if (!found[source].IsPresent())
                continue;
            run.Builder.Name(part.Utf8Name);
            run.Builder.Value(found[source]);
        }

        run.Builder.EndObject();
        return true;
    }

    private bool LeaveOutEmpty(Found found, TranslationRun run)
    {
        foreach (var source in Sources)
        {
            if (found[source].IsPresent())
                LeaveOut(run, new Loss(Operation, source.At, LossKind.Dropped, AddressLine.NoLinesKnown), "lens/address");
        }

        return false;
    }

    private bool HasLines(Found found)
    {
        foreach (var source in _lines.IsEmpty ? Sources : _lines)
        {
            if (!found[source].Text.IsEmpty)
                return true;
        }

        return false;
    }

    private void WriteLines(Found found, TranslationRun run)
    {
        var hasLines = HasLines(found);
        if (hasLines)
        {
            run.Builder.Name("lines"u8);
            run.Builder.StartArray();
        }

        if (_lines.IsEmpty)
            WriteParts(found, run);
        else
            WriteFields(found, run);
        if (hasLines)
            run.Builder.EndArray();
    }

    private void WriteParts(Found found, TranslationRun run)
    {
        Span<byte> line = stackalloc byte[AddressLine.LongestPart];
        foreach (var (part, source) in _parts)
        {
            var value = found[source].Text;
            if (value.IsEmpty)
                continue;
            part.Utf8Label.CopyTo(line);
            value.CopyTo(line[part.Utf8Label.Length..]);
            run.Builder.String(line[..(part.Utf8Label.Length + value.Length)]);
        }
    }

    /// <summary>Fields after an empty one move up.</summary>
    private void WriteFields(Found found, TranslationRun run)
    {
        var isShifted = false;
        foreach (var source in _lines)
        {
            var line = found[source];
            if (!line.Text.IsEmpty)
                run.Builder.String(line.Text);
            if (line.IsPresent() && (isShifted || line.Text.IsEmpty))
                run.Lose(new Loss(Operation, source.At, LossKind.Narrowed, AddressLine.Arranged));
            isShifted |= line.Text.IsEmpty;
        }
    }
}
