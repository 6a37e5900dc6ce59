using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Names;

/// <summary>What a canonical name says beside its full text, and a national format has no place for.</summary>
internal sealed class NameRest(JsonPointer name, string knownSource, bool aliasesStand)
{
    private const string Alias = "the other format has no place for a name that the full text does not join by an alias mark";
    private const string Origin = "the other format does not say where a spelling comes from";

    private readonly byte[] _knownSource = System.Text.Encoding.UTF8.GetBytes(knownSource);
    private readonly JsonPointer _aliases = name.Append("aliases");
    private readonly JsonPointer _source = name.Append("source");

    /// <summary>What can be lost of names of a schema.</summary>
    public IEnumerable<Loss> Losses(Schemas.SchemaShape canonical)
    {
        yield return new Loss("name", _aliases, LossKind.Dropped, Alias);
        if (canonical.Property("source")!.Shape.Codes() is not { } sources || sources.Any(source => source.Text != knownSource))
            yield return new Loss("name", _source, LossKind.Dropped, Origin);
    }

    /// <summary>Reports what is lost of a name of which the full text is written.</summary>
    public void Report(RecordValue name, TranslationRun run)
    {
        var full = name["full"u8].Text;
        var joined = new AliasSequence(full);
        foreach (var alias in name["aliases"u8].Items)
        {
            // In the order of the text: that is how they will be read again.
            if (aliasesStand && joined.MoveTo(alias.Text))
                continue;
            run.Lose(new Loss("name", _aliases, LossKind.Dropped, Alias));
            break;
        }

        if (name["source"u8] is { Kind: TokenKind.String } origin && !origin.Text.SequenceEqual(_knownSource))
            run.Lose(new Loss("name", _source, LossKind.Dropped, Origin));
    }
}
