using System.Text;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Generating;

/// <summary>
/// Makes records that keep a schema: first such as hold what is hard (every listed value, the longest and shortest texts, names and dates
/// that forms do not expect), then random ones. The schema is the judge of each. The same seed makes the same records.
/// </summary>
internal sealed class RecordGenerator
{
    private const int MostAttempts = 300;
    private const int DeepestValue = 12;
    private const int UsualItems = 3;

    // How likely a member is that need not be there, record by record: nearly empty ones matter as much as full ones.
    private static readonly double[] Densities = [0.1, 0.5, 0.8, 1];

    private readonly CompiledSchema _schema;
    private readonly Random _random;
    private readonly ILookup<string, string> _named;
    private readonly Dealer _dealer;
    private readonly LeafMaker _leaves;
    private readonly Choices _choices;
    private double _density;

    /// <param name="schema">What the records keep.</param>
    /// <param name="named">Values that are known to matter, by their literals, with their places; <c>*</c> for an item.</param>
    /// <param name="words">Texts to try anywhere, besides hard and random ones.</param>
    /// <param name="seed">Where the series begins.</param>
    public RecordGenerator(CompiledSchema schema, IEnumerable<(string At, string Literal)> named, IReadOnlyList<string> words, int seed)
    {
        _schema = schema;
        _random = new Random(seed);
        _named = named.ToLookup(value => value.At, value => value.Literal, StringComparer.Ordinal);
        _dealer = new Dealer(_named, _random);
        _choices = new Choices(_random);
        _leaves = new LeafMaker([.. HardTexts.All, .. words], _random);
    }

    /// <summary>Hard values that no record has held so far, each with its place.</summary>
    public IEnumerable<(string Place, Scalar Value)> Waiting => _dealer.Waiting;

    /// <summary>The next record; null where the schema refused every one of many attempts.</summary>
    public TokenTable? Next()
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            using var builder = new TokenTableBuilder();
            _dealer.Begin();
            _density = Densities[_random.Next(Densities.Length)];
            Value(_schema.Shape, builder, "", JsonPointer.Root);
            var record = builder.Build();
            if (_schema.IsValid(record.Root))
                return record;

            _dealer.Refuse(_schema.Check(record.Root).Select(finding => finding.At));
            record.Dispose();
        }

        return null;
    }

    /// <summary>The last record was of no use: what was hard in it is worth another.</summary>
    public void DealAgain() => _dealer.DealAgain();

    private void Value(SchemaShape whole, TokenTableBuilder builder, string place, JsonPointer at)
    {
        var (shape, rivals) = _choices.Any(whole);
        var kinds = LeafMaker.Kinds(shape, withContainers: at.Segments.Length < DeepestValue);
        var kind = kinds[_random.Next(kinds.Count)];
        if (kind == SchemaKinds.Object && shape.Values is null)
            Object(shape, rivals, builder, place, at);
        else if (kind == SchemaKinds.Array && shape.Values is null)
            Array(shape, builder, place, at);
        else if (_dealer.Next(place, at, whole, shape) is { } hard)
            hard.Write(builder);
        else
            _leaves.Write(shape, kind, _named[place], builder);
    }

    private void Object(SchemaShape shape, HashSet<string> rivals, TokenTableBuilder builder, string place, JsonPointer at)
    {
        var members = shape.Properties.Where(member => member.Shape.Kinds != SchemaKinds.None).ToList();
        var present = members.FindAll(member => member.IsRequired || _random.NextDouble() < Likelihood(member, rivals, place));
        foreach (var missing in members.Except(present).OrderBy(_ => _random.Next()).Take(Math.Max(0, (shape.MinProperties ?? 0) - present.Count)).ToList())
            present.Add(missing);
        while (present.Count > (shape.MaxProperties ?? int.MaxValue) && present.FindIndex(member => !member.IsRequired) is >= 0 and var surplus)
            present.RemoveAt(surplus);

        builder.StartObject();
        foreach (var member in members.Where(present.Contains))
        {
            builder.Name(Encoding.UTF8.GetBytes(member.Name));
            var within = JsonPointer.Root.Append(member.Name);
            Value(member.Shape, builder, place + within, at.Append(within));
        }

        builder.EndObject();
    }

    /// <summary>What another alternative requires is likely to break the one that was chosen.</summary>
    private double Likelihood(SchemaProperty member, HashSet<string> rivals, string place) =>
        (rivals.Contains(member.Name) ? 0.2 : 1) * (_dealer.IsWanted(place + JsonPointer.Root.Append(member.Name)) ? Math.Max(_density, 0.8) : _density);

    private void Array(SchemaShape shape, TokenTableBuilder builder, string place, JsonPointer at)
    {
        var least = Math.Max(shape.MinItems ?? 0, shape.Contains is null ? 0 : 1);
        var most = Math.Min(shape.MaxItems ?? int.MaxValue, Math.Max(least + UsualItems, shape.PrefixItems.Count));
        var count = _random.Next(least, Math.Max(least, most) + 1);
        var contained = shape.Contains is null ? -1 : _random.Next(count);
        builder.StartArray();
        for (var index = 0; index < count; index++)
        {
            var item = index < shape.PrefixItems.Count ? shape.PrefixItems[index] : shape.Items;
            if (index == contained)
                Value(item is null ? shape.Contains! : item.And(shape.Contains!), builder, $"{place}/*", at.Append(index));
            else if (item is { Kinds: not SchemaKinds.None })
                Value(item, builder, $"{place}/*", at.Append(index));
        }

        builder.EndArray();
    }
}
