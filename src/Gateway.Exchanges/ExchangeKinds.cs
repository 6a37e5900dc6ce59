using System.Collections.Frozen;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>The exchanges there are.</summary>
public static class ExchangeKinds
{
    public static ExchangeKind TravelDocument { get; } = new()
    {
        Name = "travel-document.verify",
        Question = "travel-document-question/1.0",
        Answer = "travel-document-answer/1.0",
        State = JsonPointer.Parse("/document/issuer"),
        Holder = new PointerSegment("holder"),
        Verdict = JsonPointer.Parse("/verdict/code"),
        Harmless = FrozenSet.Create(StringComparer.Ordinal, "VALID"),
    };

    public static ExchangeKind ImmigrationStatus { get; } = new()
    {
        Name = "immigration-status.check",
        Question = "immigration-status-question/1.0",
        Answer = "immigration-status-answer/1.0",
        State = JsonPointer.Parse("/host"),
        Holder = new PointerSegment("person"),
        Verdict = JsonPointer.Parse("/status/code"),
        Harmless = FrozenSet.Create(StringComparer.Ordinal, "LAWFUL"),
    };

    public static ExchangeKind Nationality { get; } = new()
    {
        Name = "nationality.confirm",
        Question = "nationality-question/1.0",
        Answer = "nationality-answer/1.0",
        State = JsonPointer.Parse("/person/nationality"),
        Holder = new PointerSegment("person"),
        Verdict = JsonPointer.Parse("/result/code"),
        Harmless = FrozenSet.Create(StringComparer.Ordinal, "CONFIRMED"),
    };

    public static FrozenDictionary<string, ExchangeKind> All { get; } =
        new[] { TravelDocument, ImmigrationStatus, Nationality }.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
}
