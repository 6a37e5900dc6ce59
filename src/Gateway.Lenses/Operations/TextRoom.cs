using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations;

/// <summary>Which texts of one side the other one does not take, and why they may be lost, in the lens author's words.</summary>
internal sealed class TextRoom
{
    private readonly int? _most;
    private readonly SchemaShape? _narrower;
    private readonly string? _declared;

    private TextRoom(int? most, SchemaShape? narrower, string? declared)
    {
        _most = most;
        _narrower = narrower;
        _declared = declared;
    }

    /// <summary>The room that one schema leaves the texts of another. Where the author does not say that texts may be lost, no lens loads that could lose one.</summary>
    public static TextRoom Between(SchemaShape from, SchemaShape to, string? declared) =>
        new(to.Shortage(from), declared is not null && Gap(from, to) is not null ? to : null, declared);

    /// <summary>What is wrong with saying, or not saying, that texts may be lost between two places.</summary>
    public static IEnumerable<string> Faults(SchemaShape national, SchemaShape canonical, string? declared)
    {
        var ways = new[] { (From: national, To: canonical, Write: Side.Canonical), (From: canonical, To: national, Write: Side.National) }
            .Where(way => way.From.ValueKinds().HasFlag(SchemaKinds.String))
            .ToList();
        foreach (var (from, to, write) in declared is null ? ways : [])
        {
            if (to.Shortage(from) is { } most)
                yield return $"the {write.Word()} side holds at most {most} characters and the {write.Other().Word()} side may have more: give both one `maxLength`, or say in `loss` why longer texts may be left out";
            if (Gap(from, to) is { } gap)
                yield return $"{Untaken(gap, write)}: give both one pattern, or say in `loss` why such texts may be left out";
        }

        if (declared is not null && !ways.Exists(way => way.To.Shortage(way.From) is not null || Gap(way.From, way.To) is not null))
            yield return "says in `loss` why texts may be lost, and each side takes every text of the other: remove `loss`";
    }

    /// <summary>What may be lost for want of room.</summary>
    public IEnumerable<Loss> Losses(string operation, JsonPointer at)
    {
        if (_most is { } most)
            yield return TooLong(operation, at, most);
        if (_narrower is not null)
            yield return Unwritable(operation, at);
    }

    /// <summary>The loss of a text that the other side does not take; null where it takes it.</summary>
    public Loss? Lacks(string operation, JsonPointer at, ReadOnlySpan<byte> text)
    {
        if (_most is { } most && Scalars.Length(text) > most)
            return TooLong(operation, at, most);
        return _narrower?.TakesText(text) == false ? Unwritable(operation, at) : null;
    }

    /// <summary>What is wrong where texts of one side are written as they are, and the other does not take them all.</summary>
    public static string? Fault(SchemaShape from, SchemaShape to, Side write) =>
        Gap(from, to) is { } gap ? $"{Untaken(gap, write)}: give both one pattern" : null;

    /// <summary>What one place lacks for the texts of another, as the end of a sentence; null where it lacks nothing.</summary>
    public static string? Lack(SchemaShape from, SchemaShape to)
    {
        if (from.ValueKinds().HasFlag(SchemaKinds.String) && to.Shortage(from) is { } most)
            return $", because it holds at most {most} characters";
        return Gap(from, to) is { } gap ? Such(gap) : null;
    }

    /// <summary>Lists of values and formats are looked at where kinds are; what becomes no text is read as a literal.</summary>
    private static TextGap? Gap(SchemaShape from, SchemaShape to) =>
        to.Codes() is null && (to.Format is null || to.Format == from.Format) && to.ValueKinds().HasFlag(SchemaKinds.String) ? TextGap.Between(from, to) : null;

    private static string Untaken(TextGap gap, Side write) =>
        $"the {write.Word()} side does not take every text of the {write.Other().Word()} side{Such(gap)}";

    private static string Such(TextGap gap) => gap.Example is null ? "" : $", such as {Named(gap.Example)}";

    /// <summary>As a schema's author would write it, marks and letters that cannot be seen by their numbers.</summary>
    private static string Named(string text) => text.Length == 0 ? "the empty one" : $"`{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}`";

    private Loss TooLong(string operation, JsonPointer at, int most) =>
        _declared is null ? Loss.TooLong(operation, at, most) : new Loss(operation, at, LossKind.TooLong, _declared);

    private Loss Unwritable(string operation, JsonPointer at) => new(operation, at, LossKind.Unwritable, _declared!);
}
