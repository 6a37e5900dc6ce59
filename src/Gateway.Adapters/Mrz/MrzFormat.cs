using System.Text;
using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Mrz;

/// <summary>A record that is a machine-readable zone: the one member that holds its lines.</summary>
internal sealed record MrzFormat(ReadOnlyMemory<byte> Member, JsonPointer At) : WireFormat
{
    /// <summary>Null, with a problem, where records of the schema cannot travel as the lines of a zone.</summary>
    public static MrzFormat? Read(SchemaShape schema, string file, Problems problems)
    {
        if (schema.Kinds == SchemaKinds.Object
            && schema.Properties is [{ Shape: { Kinds: SchemaKinds.Array, Items.Kinds: SchemaKinds.String } } lines])
            return new MrzFormat(Encoding.UTF8.GetBytes(lines.Name), JsonPointer.Root.Append(lines.Name));
        problems.Add(file, "a machine-readable zone is an object with one member, an array of texts");
        return null;
    }
}
