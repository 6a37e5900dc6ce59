using System.Collections.Immutable;
using Gateway.Agreements;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>What one clause lets through in each direction, compiled against the canonical records.</summary>
public sealed class Clearance
{
    private readonly FieldTree _ask;
    private readonly ImmutableArray<FieldTree> _receive;

    internal Clearance(FieldTree ask, ImmutableArray<FieldTree> receiveByGrade)
    {
        _ask = ask;
        _receive = receiveByGrade;
    }

    /// <summary>The first field of a question that the clause does not let be asked; null where all may be.</summary>
    public JsonPointer? FirstNotAskable(RecordValue question) => _ask.FirstOutside(question);

    /// <summary>What a question gives away by being asked, by field.</summary>
    public IReadOnlyList<JsonPointer> FieldsOf(RecordValue question) => _ask.MembersOf(question);

    /// <summary>Writes what of an answer may be disclosed at that grade, and where each disclosed field stands.</summary>
    public void Disclose(RecordValue answer, Grade grade, TokenTableBuilder output, List<JsonPointer> disclosed) =>
        _receive[(int)grade].Copy(answer, output, disclosed);

    internal bool MayReceive(JsonPointer field, Grade grade) => _receive[(int)grade].Covers(field);
}
