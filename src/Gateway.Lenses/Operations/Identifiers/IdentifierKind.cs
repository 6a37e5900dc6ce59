using System.Collections.Frozen;
using Gateway.Records;
using Gateway.Records.Identifiers;

namespace Gateway.Lenses.Operations.Identifiers;

/// <summary>A kind of identifier that is one text: how it is checked, its canonical form, and how it is printed.</summary>
internal sealed class IdentifierKind
{
    private static readonly FrozenDictionary<string, IdentifierKind> Kinds = new IdentifierKind[]
    {
        new("nik", 16, "^[0-9]{16}$", Nik),
        new("mykad", 12, "^[0-9]{12}$", MyKad) { Print = number => Records.Identifiers.MyKad.Parse(number).Display, Printed = "^[0-9]{6}-[0-9]{2}-[0-9]{4}$" },
        new("passport-idn", 8, "^[A-Z][0-9]{7}$", text => Passport(text, "ID_PASSPORT_ORDINARY", "a letter and seven digits")),
        new("passport-mys", 9, "^[AHK][0-9]{8}$", text => Passport(text, "MY_PASSPORT_ORDINARY", "A, H or K and eight digits")),
        new("document-number", 1, "^[A-Z0-9./-]+$", Document),
    }.ToFrozenDictionary(kind => kind.Name);

    private readonly string _plain;
    private readonly Func<string, (string? Canonical, Finding? Fault)> _read;

    private IdentifierKind(string name, int shortest, string plain, Func<string, (string? Canonical, Finding? Fault)> read)
    {
        Name = name;
        Shortest = shortest;
        _plain = plain;
        _read = read;
    }

    /// <summary>As lens files name it.</summary>
    public string Name { get; }

    /// <summary>How many characters its canonical form has at least.</summary>
    public int Shortest { get; }

    /// <summary>The printed form of a canonical number; null where print and record do not differ.</summary>
    public Func<string, string>? Print { get; private init; }

    /// <summary>The pattern of the printed form.</summary>
    private string? Printed { get; init; }

    public static IEnumerable<string> Names => Kinds.Keys.Order(StringComparer.Ordinal);

    public static IdentifierKind? Of(string name) => Kinds.GetValueOrDefault(name);

    /// <summary>The pattern of every number as this product writes it.</summary>
    public string Written(bool isPrinted) => isPrinted ? Printed! : _plain;

    /// <summary>The canonical form of a number however written, or what is wrong with it; never the number.</summary>
    public (string? Canonical, string? Fault) Read(string text)
    {
        var (canonical, fault) = _read(text);
        return fault is null ? (canonical, null) : (null, $"{fault.Code}: {fault.Expected}");
    }

    private static (string? Canonical, Finding? Fault) Nik(string text) =>
        Records.Identifiers.Nik.TryParse(text, out var number, out var findings) ? (number.Value, null) : (null, findings[0]);

    private static (string? Canonical, Finding? Fault) MyKad(string text) =>
        Records.Identifiers.MyKad.TryParse(text, out var number, out var findings) ? (number.Value, null) : (null, findings[0]);

    private static (string? Canonical, Finding? Fault) Document(string text) =>
        DocumentNumber.TryParse(text, out var number, out var finding) ? (number.Value, null) : (null, finding);

    private static (string? Canonical, Finding? Fault) Passport(string text, string type, string shape)
    {
        if (!DocumentNumber.TryParse(text, out var number, out var finding))
            return (null, finding);
        return number.HasShapeOf(type) ? (number.Value, null) : (null, new Finding("document-number/shape", JsonPointer.Root, shape));
    }
}
