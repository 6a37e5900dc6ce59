using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Csv;

/// <summary>A member of the record and the column that holds it, which have one name.</summary>
internal sealed class CsvColumn(string name)
{
    public string Name { get; } = name;

    public ReadOnlyMemory<byte> NameUtf8 { get; } = Encoding.UTF8.GetBytes(name);

    public JsonPointer At { get; } = JsonPointer.Root.Append(name);
}
