using System.Collections.Frozen;
using Gateway.Sandbox.Systems.Questions;

namespace Gateway.Sandbox.Systems.Registers;

/// <summary>The travel documents that one state issued.</summary>
internal sealed class DocumentRegister(string issuer, IEnumerable<DocumentRow> rows)
{
    private readonly FrozenDictionary<string, DocumentRow> _rows = rows.ToFrozenDictionary(row => row.Number, StringComparer.Ordinal);

    /// <summary>The document that a question names; null where this state issued none of that number.</summary>
    public DocumentRow? Find(NationalQuestion question) =>
        question.Issuer == issuer && question.Number is { } number ? _rows.GetValueOrDefault(number) : null;
}
