using Gateway.Lenses.Mappings;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Defaults;
using Gateway.Records;

namespace Gateway.Lenses.Checks;

/// <summary>
/// Whatever an object of the target requires is written wherever that object is: from a place that the source promises, or from what the
/// lens states. Answers are minimised, so what the canonical schema does not require counts as withheld.
/// </summary>
internal static class RequiredCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope) => Sides.Both.SelectMany(write => Run(scope, write)).Distinct();

    private static IEnumerable<LensProblem> Run(Scope scope, Side write)
    {
        if (scope.Mappings.Any(mapping => mapping.Written(write).Contains(JsonPointer.Root)))
            return [];
        var root = Forgotten(scope, write, JsonPointer.Root, [], null);
        return root.Concat(scope.Mappings.SelectMany(mapping => mapping.Written(write).SelectMany(place => Around(scope, write, mapping, place))));
    }

    /// <summary>Every object that a line opens must be whole, in each case in which the line applies.</summary>
    private static IEnumerable<LensProblem> Around(Scope scope, Side write, Mapping opener, JsonPointer place)
    {
        for (var holder = place.Parent; !holder.IsRoot; holder = holder.Parent)
        {
            foreach (var given in Cases(opener, write.Other()))
            {
                foreach (var problem in Forgotten(scope, write, holder, given, opener))
                    yield return problem;
            }
        }
    }

    /// <summary>What is known to be there when a line applies: one of what it reads, or for what the lens states whatever of its companions is there.</summary>
    private static IEnumerable<IReadOnlyList<JsonPointer>> Cases(Mapping mapping, Side read)
    {
        if (mapping.Line is not StatedLine)
            return mapping.Read(read).Select(place => new[] { place });
        var guard = mapping.Guards.LastOrDefault(guard => guard.Tested != read);
        return guard is null ? [[]] : guard.Reads(read).Select(place => new[] { place });
    }

    private static IEnumerable<LensProblem> Forgotten(
        Scope scope, Side write, JsonPointer holder, IReadOnlyList<JsonPointer> given, Mapping? opener)
    {
        if (scope.Shape(write).At(holder) is not { } shape)
            yield break;
        foreach (var property in shape.Properties.Where(property => property.IsRequired))
        {
            var place = holder.Append(property.Name);
            if (IsWritten(scope, write, place, given))
                continue;
            var cause = opener is null ? "" : $" wherever {opener.Line.Place} writes beside it";
            yield return Problem(scope, write, place, $"{cause}, and no line writes it from something that the {write.Other().Word()} schema requires too: {Advice(write)}");
        }
    }

    /// <summary>Told of the line that speaks of the place, if one does.</summary>
    private static LensProblem Problem(Scope scope, Side write, JsonPointer place, string what)
    {
        var speaker = scope.Mappings.FirstOrDefault(mapping => mapping.Places(write).Any(spoken => spoken.At == place));
        var member = speaker?.Places(write).Length > 1 ? $"`{scope.Path(write)}{place}`" : "this member";
        var message = $"the {write.Word()} schema requires {member}{what}";
        return speaker is null ? scope.Problem(write, place, message) : scope.Problem(speaker, message);
    }

    private static bool IsWritten(Scope scope, Side write, JsonPointer place, IReadOnlyList<JsonPointer> given)
    {
        var read = write.Other();
        var writers = scope.Mappings
            .SelectMany(mapping => mapping.Written(write).Where(written => written.IsWithin(place)).Select(written => (Mapping: mapping, At: written)))
            .Where(writer => IsCertain(scope, writer.Mapping, read, given))
            .ToList();
        return writers.GroupBy(writer => writer.At, writer => writer.Mapping)
            .Any(group => Conditions.Cover(scope, read, [.. group], given.Count > 0 ? given[0] : JsonPointer.Root));
    }

    private static bool IsCertain(Scope scope, Mapping writer, Side read, IReadOnlyList<JsonPointer> given)
    {
        // What a default put there says nothing, so nothing comes of it.
        if (writer.Line is not StatedLine)
            return writer.Read(read).Any(place => Presence.IsCertain(scope.Shape(read), place, given) && Defaulting.Silent(scope, read, place) is null);

        // What the lens states comes with its companions: any of them is enough.
        return writer.Guards.Where(guard => guard.Tested != read)
            .All(guard => guard.Reads(read).Any(place => Presence.IsCertain(scope.Shape(read), place, given)));
    }

    private static string Advice(Side write) => write == Side.National
        ? "do not require it nationally (what is canonical may be withheld), or add a `constant` or a `default`"
        : "require the national member that it comes from, or add a `constant` or a `default`";
}
