using System.Diagnostics.CodeAnalysis;
using Gateway.Records.Identifiers;
using Gateway.Records.Places;

namespace Gateway.Records.Mrz;

/// <summary>Reads one zone and gathers everything that is wrong with it.</summary>
internal sealed class ZoneReader(IReadOnlyList<string> lines, DateOnly today)
{
    private readonly List<Finding> _findings = [];
    private ZoneDoubts _doubts;

    public bool TryRead([NotNullWhen(true)] out MachineReadableZone? zone, out IReadOnlyList<Finding> findings)
    {
        findings = _findings;
        zone = HasShape(out var layout) ? Read(layout) : null;
        return zone is not null && _findings.Count == 0;
    }

    private bool HasShape([NotNullWhen(true)] out ZoneLayout? layout)
    {
        layout = ZoneLayout.Nearest(lines);
        if (layout is null)
        {
            _findings.Add(new Finding("mrz/format/lines", JsonPointer.Root, "2 or 3 lines"));
            return false;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length != layout.LineLength)
                Report("mrz/format/length", i, $"{layout.LineLength} characters");
            if (lines[i].AsSpan().ContainsAnyExcept(Letters))
                Report("mrz/format/character", i, "`A` to `Z`, `0` to `9` and `<`");
        }

        return _findings.Count == 0;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<");

    private MachineReadableZone Read(ZoneLayout layout)
    {
        var code = Text(layout.DocumentCode).TrimEnd('<');
        if (code.Length == 0 || !char.IsAsciiLetter(code[0]))
            Report("mrz/document-code", layout.DocumentCode.Line, "a letter first");
        var (number, optional1) = ReadNumber(layout);
        if (!ZoneDate.TryReadBirth(layout.Birth.In(lines), today, out var birth))
            Report("mrz/date/birth", layout.Birth.Line, "a day of the calendar, not in the future; unknown parts as `<<`");
        if (!ZoneDate.TryReadExpiry(layout.Expiry.In(lines), out var expiry))
            Report("mrz/date/expiry", layout.Expiry.Line, "a day of the calendar; unknown parts as `<<`");
        var sex = ReadSex(layout.Sex);
        CheckDigits(layout);
        Doubt(ZoneDoubts.BirthCenturyOpen, birth.IsAmbiguous);
        Doubt(ZoneDoubts.ZerosForUnknownDate, birth.HasZerosForUnknown || expiry.HasZerosForUnknown);
        var issuer = CountryCodes.FromZone(Text(layout.Issuer));
        var nationality = CountryCodes.FromZone(Text(layout.Nationality));
        Doubt(ZoneDoubts.IssuerUnknown, !CountryCodes.IsKnown(issuer));
        Doubt(ZoneDoubts.NationalityUnknown, !CountryCodes.IsKnown(nationality));
        Doubt(ZoneDoubts.Specimen, issuer == CountryCodes.Utopia || nationality == CountryCodes.Utopia);
        var (primary, secondary) = ReadName(layout.Name);
        return new MachineReadableZone
        {
            Format = layout.Format,
            Lines = [.. lines],
            DocumentCode = code,
            IssuerField = Text(layout.Issuer),
            Issuer = issuer,
            PrimaryIdentifier = primary,
            SecondaryIdentifier = secondary,
            DocumentNumber = number,
            NationalityField = Text(layout.Nationality),
            Nationality = nationality,
            Birth = birth,
            Sex = sex,
            Expiry = expiry,
            Optional1 = optional1,
            Optional2 = layout.Optional2 is { } second ? Text(second).TrimEnd('<') : "",
            Doubts = _doubts,
        };
    }

    /// <summary>The number with what runs on into the optional data, and the optional data without it.</summary>
    private (string Number, string Optional) ReadNumber(ZoneLayout layout)
    {
        var number = Text(layout.Number);
        var optional = Text(layout.Optional1);
        var check = ZoneLayout.CheckOf(layout.Number).In(lines)[0];
        var expected = CheckDigit.Over(number);
        if (layout.LongNumbers && check == '<' && !number.EndsWith('<'))
        {
            var end = optional.IndexOf('<', StringComparison.Ordinal);
            var rest = end < 0 ? optional : optional[..end];
            if (rest.Length > 1)
            {
                check = rest[^1];
                expected = CheckDigit.Over(number + rest[..^1]);
                // Two habits are met in real documents; either is accepted, and the one that breaks the rule is told.
                if (check != expected && check == CheckDigit.Over($"{number}<{rest[..^1]}"))
                {
                    expected = check;
                    Doubt(ZoneDoubts.NumberCheckCountsFiller, true);
                }

                number += rest[..^1];
                optional = optional[rest.Length..].TrimStart('<');
            }
        }

        if (check != expected)
            Report("mrz/check-digit/number", layout.Number.Line);
        number = string.Concat(number.Split('<'));
        if (number.Length == 0)
            Report("mrz/number", layout.Number.Line, "a document number");
        return (number, optional.TrimEnd('<'));
    }

    private void CheckDigits(ZoneLayout layout)
    {
        Check("mrz/check-digit/birth", layout.Birth);
        Check("mrz/check-digit/expiry", layout.Expiry);
        if (layout.PersonalCheck is { } personal)
        {
            // Nothing to check may be written as a zero or left as a filler.
            var given = personal.In(lines)[0];
            var field = layout.Optional1.In(lines);
            if (given != CheckDigit.Over(field) && (given != '<' || field.ContainsAnyExcept('<')))
                Report("mrz/check-digit/personal", personal.Line);
        }

        if (layout.Composite is not { } composite)
            return;
        var covered = string.Concat(layout.CompositeCovers.Select(Text));
        if (composite.In(lines)[0] != CheckDigit.Over(covered))
            Report("mrz/check-digit/composite", composite.Line);
    }

    private void Check(string code, ZoneField field)
    {
        if (ZoneLayout.CheckOf(field).In(lines)[0] != CheckDigit.Over(field.In(lines)))
            Report(code, field.Line);
    }

    private Sex ReadSex(ZoneField field)
    {
        switch (field.In(lines)[0])
        {
            case 'M':
                return Sex.Male;
            case 'F':
                return Sex.Female;
            case '<' or 'X':
                return Sex.Unspecified;
            default:
                Report("mrz/sex", field.Line, "`M`, `F` or `<`");
                return Sex.Unspecified;
        }
    }

    private (string Primary, string Secondary) ReadName(ZoneField field)
    {
        var name = Text(field);
        Doubt(ZoneDoubts.NameMayBeCut, name[^1] != '<');
        Doubt(ZoneDoubts.NameHoldsDigit, name.AsSpan().ContainsAnyInRange('0', '9'));
        var parts = name.Split("<<", 2);
        var primary = Elements(parts[0]);
        var secondary = parts.Length > 1 ? Elements(parts[1]) : "";
        if (primary.Length == 0 && secondary.Length == 0)
            Report("mrz/name", field.Line, "a name");
        return (primary, secondary);
    }

    private static string Elements(string part) => string.Join(' ', part.Split('<', StringSplitOptions.RemoveEmptyEntries));

    private string Text(ZoneField field) => field.In(lines).ToString();

    private void Doubt(ZoneDoubts doubt, bool holds) => _doubts |= holds ? doubt : ZoneDoubts.None;

    private void Report(string code, int line, string? expected = null) => _findings.Add(new Finding(code, JsonPointer.Root.Append(line), expected));
}
