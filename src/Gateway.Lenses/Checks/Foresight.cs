using Gateway.Lenses.Mappings;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Defaults;
using Gateway.Lenses.Operations.Drops;
using Gateway.Records;

namespace Gateway.Lenses.Checks;

/// <summary>Foretells from a lens and its schemas what translations can lose, so that it is agreed before anything is exchanged.</summary>
internal static class Foresight
{
    public static IEnumerable<PossibleLoss> Losses(Scope scope) => scope.Mappings.SelectMany(mapping =>
        Sides.Both.SelectMany(read => Losses(scope, mapping, read).Select(loss => new PossibleLoss(read, loss.Operation, scope.Path(read) + loss.At, loss.Kind, loss.Reason)))
            .Concat(mapping.Items is { } items ? Losses(items) : []));

    private static IEnumerable<Loss> Losses(Scope scope, Mapping mapping, Side read) => mapping.Line switch
    {
        ValueLine line => line.Losses(mapping, read),
        DropLine drop when drop.Side == read => [new Loss("drop", mapping.At(read), LossKind.Dropped, drop.Reason)],
        DefaultLine line when line.Side != read => [new Loss("default", Silence(scope, mapping, read), LossKind.Defaulted, line.Reason)],
        _ => [],
    };

    /// <summary>The place of the source that says nothing where the default is written; the scope where the source has none.</summary>
    private static JsonPointer Silence(Scope scope, Mapping mapping, Side read) => scope.Mappings
        .FirstOrDefault(other => other.Line is ValueLine && other.Written(read.Other()).Contains(mapping.At(read.Other())))
        ?.Places(read)[0].At ?? JsonPointer.Root;
}
