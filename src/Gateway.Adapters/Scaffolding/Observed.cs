using System.Text;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Scaffolding;

/// <summary>What the samples hold at one place.</summary>
internal sealed class Observed
{
    private readonly OrderedDictionary<string, Observed> _members = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private TextForm? _form;

    /// <summary>In how many samples, or items, the place was there.</summary>
    public int Count { get; private set; }

    public SchemaKinds Kinds { get; private set; }

    /// <summary>Of an object: by name, in the order in which they were first seen.</summary>
    public IReadOnlyDictionary<string, Observed> Members => _members;

    /// <summary>Of an array: all items of all samples.</summary>
    public Observed? Items { get; private set; }

    /// <summary>Of an array: how many items the shortest had.</summary>
    public int LeastItems { get; private set; } = int.MaxValue;

    /// <summary>Of an array: how many items the longest had.</summary>
    public int MostItems { get; private set; }

    /// <summary>The texts, one of each sample.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>How the texts are written. Asked for when every sample has been added.</summary>
    public TextForm Form => _form ??= TextForm.Of(_texts);

    public bool IsObject => Kinds == SchemaKinds.Object;

    public bool IsArray => Kinds == SchemaKinds.Array;

    public void Add(RecordValue value)
    {
        Count++;
        Kinds |= Kind(value);
        foreach (var member in value.Members)
        {
            var name = Encoding.UTF8.GetString(member.Name);
            if (!_members.TryGetValue(name, out var place))
                _members.Add(name, place = new Observed());
            place.Add(member.Value);
        }

        if (value.Kind == TokenKind.String)
            _texts.Add(value.ToString());
        if (value.Kind != TokenKind.Array)
            return;
        Items ??= new Observed();
        LeastItems = Math.Min(LeastItems, value.Count);
        MostItems = Math.Max(MostItems, value.Count);
        foreach (var item in value.Items)
            Items.Add(item);
    }

    private static SchemaKinds Kind(RecordValue value) => value.Kind switch
    {
        TokenKind.Object => SchemaKinds.Object,
        TokenKind.Array => SchemaKinds.Array,
        TokenKind.String => SchemaKinds.String,
        TokenKind.Number => value.Text.IndexOfAny(".eE"u8) < 0 ? SchemaKinds.Integer : SchemaKinds.Fraction,
        TokenKind.True or TokenKind.False => SchemaKinds.Boolean,
        _ => SchemaKinds.Null,
    };
}
