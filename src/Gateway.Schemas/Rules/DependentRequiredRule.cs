using System.Text;
using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>dependentRequired</c> for one member.</summary>
internal sealed class DependentRequiredRule(string member, IReadOnlyList<string> needed) : Rule
{
    private readonly byte[] _member = Encoding.UTF8.GetBytes(member);
    private readonly (string Name, byte[] Utf8)[] _needed = [.. needed.Select(name => (name, Encoding.UTF8.GetBytes(name)))];

    public override KindSet Kinds => KindSet.Object;

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        if (!value[_member].Exists)
            return true;
        var accepted = true;
        foreach (var (name, utf8) in _needed)
        {
            if (!value[utf8].Exists)
                accepted = inspection.Fail("schema/dependentRequired", $"required {name} beside {member}");
        }

        return accepted;
    }
}
