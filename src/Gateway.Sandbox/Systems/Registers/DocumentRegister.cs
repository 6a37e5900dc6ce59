using System.Collections.Frozen;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.Systems.Questions;

namespace Gateway.Sandbox.Systems.Registers;

/// <summary>The travel documents that one state issued.</summary>
internal sealed class DocumentRegister(IEnumerable<DocumentRow> rows)
{
    private readonly FrozenDictionary<DocumentKey, DocumentRow> _rows = rows.ToFrozenDictionary(row => row.Document.Key);

    /// <summary>The document that a question names; null where this state issued none such.</summary>
    public DocumentRow? Find(NationalQuestion question) =>
        question is { Issuer: { } issuer, Number: { } number } ? _rows.GetValueOrDefault(new DocumentKey(issuer, number)) : null;
}
