using System.Collections.Immutable;
using System.Globalization;
using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Places;

namespace Gateway.Records.Mrz;

/// <summary>Writes zones as ICAO Doc 9303 asks: unknown parts of dates as fillers, a long number's digit without the filler between its parts.</summary>
public static class MrzWriter
{
    /// <summary>The lines of a zone that <see cref="MachineReadableZone"/> reads without a finding.</summary>
    /// <exception cref="FormatException">Something does not fit its field.</exception>
    public static ImmutableArray<string> Write(ZoneContent content)
    {
        var layout = ZoneLayout.Of(content.Format);
        var lines = new char[layout.Lines][];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = [.. Enumerable.Repeat('<', layout.LineLength)];
        Put(lines, layout.DocumentCode, content.DocumentCode);
        Put(lines, layout.Issuer, CountryCodes.ToZone(content.Issuer));
        Put(lines, layout.Name, MrzName.Write(content.PrimaryIdentifier, content.SecondaryIdentifier, content.Format).Field);
        Put(lines, layout.Nationality, CountryCodes.ToZone(content.Nationality));
        PutChecked(lines, layout.Birth, Date(content.Birth));
        Put(lines, layout.Sex, content.Sex switch { Sex.Male => "M", Sex.Female => "F", _ => "<" });
        PutChecked(lines, layout.Expiry, Date(content.Expiry));
        PutNumber(lines, layout, content);
        if (layout.Optional2 is { } second)
            Put(lines, second, content.Optional2);
        else if (content.Optional2.Length > 0)
            throw new FormatException("only a TD1 card has second optional data");
        if (layout.PersonalCheck is { } personal && content.Optional1.Length > 0)
            lines[personal.Line][personal.Start] = CheckDigit.Over(lines[personal.Line].AsSpan(layout.Optional1.Start, layout.Optional1.Length));
        if (layout.Composite is { } composite)
        {
            var covered = string.Concat(layout.CompositeCovers.Select(field => new string(lines[field.Line], field.Start, field.Length)));
            lines[composite.Line][composite.Start] = CheckDigit.Over(covered);
        }

        return [.. lines.Select(line => new string(line))];
    }

    /// <summary>A number of up to nine characters in its field; a longer one runs on, its check digit after it, into the optional data.</summary>
    private static void PutNumber(char[][] lines, ZoneLayout layout, ZoneContent content)
    {
        var number = content.DocumentNumber;
        if (number.Length == 0)
            throw new FormatException("a zone needs a document number");
        if (number.Length <= layout.Number.Length)
        {
            PutChecked(lines, layout.Number, number);
            Put(lines, layout.Optional1, content.Optional1);
            return;
        }

        if (!layout.LongNumbers)
            throw new FormatException("a number in this format has at most 9 characters");
        var optional = content.Optional1.Length == 0 ? "" : $"<{content.Optional1}";
        Put(lines, layout.Number, number[..layout.Number.Length]);
        Put(lines, layout.Optional1, $"{number[layout.Number.Length..]}{CheckDigit.Over(number)}{optional}");
    }

    private static void PutChecked(char[][] lines, ZoneField field, string text)
    {
        Put(lines, field, text);
        var check = ZoneLayout.CheckOf(field);
        lines[check.Line][check.Start] = CheckDigit.Over(lines[field.Line].AsSpan(field.Start, field.Length));
    }

    private static void Put(char[][] lines, ZoneField field, string text)
    {
        if (text.Length > field.Length || text.Any(letter => !char.IsAsciiLetterUpper(letter) && !char.IsAsciiDigit(letter) && letter != '<'))
            throw new FormatException($"a field of {field.Length} characters holds `A` to `Z`, `0` to `9` and `<`");
        text.CopyTo(lines[field.Line].AsSpan(field.Start));
    }

    private static string Date(ReducedDate? date) => date is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Year % 100:D2}{Part(known.Month)}{Part(known.Day)}")
        : "<<<<<<";

    private static string Part(int? part) => part?.ToString("D2", CultureInfo.InvariantCulture) ?? "<<";
}
