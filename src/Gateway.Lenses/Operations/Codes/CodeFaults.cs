using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Codes;

/// <summary>A code list holds no code that a schema does not, and every code that a schema lists, or the line says why not.</summary>
internal static class CodeFaults
{
    public static IEnumerable<string> Of(CodeLine line, CodeList list, SchemaShape national, SchemaShape canonical)
    {
        var codes = canonical.CodeShape();
        if (!IsScalar(national) || !IsScalar(codes))
        {
            yield return "a code is a text, a number or a truth value, on the canonical side perhaps in an object with `code` and `original`";
            yield break;
        }

        foreach (var fault in Strange(list, national, Side.National).Concat(Strange(list, codes, Side.Canonical)))
            yield return fault;
        if (line.Loss is null)
        {
            foreach (var fault in Lacking(line, list, national, canonical))
                yield return fault;
        }

        if (canonical.IsCoded() && !canonical.HoldsUnknown() && !list.CoversNational(national))
            yield return $"a national code outside `{line.List}` has nowhere to go: let the canonical schema list `UNKNOWN` and have `original`";
        if (canonical.HoldsUnknown() && !list.CoversNational(national) && TextRoom.Lack(national, canonical.Property("original")!.Shape) is { } lack)
            yield return $"a national code outside `{line.List}` is carried in `original`, which does not take every one{lack}: list the codes in the schema, or give it the pattern and length of `original`";
    }

    private static bool IsScalar(SchemaShape shape) => (shape.ValueKinds() & (SchemaKinds.Array | SchemaKinds.Object)) == SchemaKinds.None;

    private static IEnumerable<string> Strange(CodeList list, SchemaShape shape, Side side)
    {
        foreach (var code in list.Entries.Select(entry => side == Side.National ? entry.National : entry.Canonical).DistinctBy(code => (code.Kind, code.Text)))
        {
            if (!shape.Takes(code))
                yield return $"`{list.Name}` holds {side.Word()} {code}, which the {side.Word()} schema does not allow: remove the entry, or list the code in the schema";
        }
    }

    private static IEnumerable<string> Lacking(CodeLine line, CodeList list, SchemaShape national, SchemaShape canonical)
    {
        // An open national code is carried as unknown with its original, which loses nothing; a plain canonical code has no such room.
        if (national.AllCodes() is { } read)
        {
            foreach (var code in read.Where(code => list.FromNational(code.Utf8) is null))
                yield return $"`{line.List}` does not hold national {code}: add an entry, or say in `loss` why it may be lost";
        }
        else if (!canonical.IsCoded())
        {
            yield return $"the national schema lists no codes, so some may be missing in `{line.List}`: list them, or say in `loss` why they may be lost";
        }

        if (canonical.CodeShape().AllCodes() is not { } written)
        {
            yield return $"the canonical schema lists no codes, so some may be missing in `{line.List}`: list them, or say in `loss` why they may be lost";
            yield break;
        }

        foreach (var code in written.Where(code => list.FromCanonical(code.Utf8) is null))
            yield return $"`{line.List}` does not hold canonical {code}: add an entry, or say in `loss` why it may be lost";
    }
}
