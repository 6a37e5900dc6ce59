using System.Collections.Immutable;

namespace Gateway.Records.Names;

/// <summary>One name of a person as it is compared: capitals, no marks, titles and placeholders left out.</summary>
public sealed record NameForm
{
    /// <summary>The person's own elements.</summary>
    public required ImmutableArray<string> Own { get; init; }

    /// <summary>The father's elements, after a word such as <c>BIN</c>; no family name, and often left out.</summary>
    public required ImmutableArray<string> Father { get; init; }

    public required PatronymicKind Patronymic { get; init; }

    public bool IsEmpty => Own.IsEmpty;

    /// <summary>Nothing: a name is personal, and must not reach a log by being printed.</summary>
    public override string ToString() => nameof(NameForm);
}
