using System.Collections.Immutable;
using System.Text;
using Gateway.Lenses.Dates;
using Gateway.Lenses.Files;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Mappings;

/// <summary>Makes the plan of one direction out of lines that passed every check.</summary>
internal sealed class PlanCompiler(Side read)
{
    private readonly Side _write = read.Other();

    /// <summary>The plan of a whole record.</summary>
    public ScopePlan Compile(Scope scope) => Compile(scope, isItem: false);

    private ScopePlan Compile(Scope scope, bool isItem)
    {
        var writers = scope.Mappings.Where(mapping => mapping.Writes(_write)).ToList();
        var checks = scope.Mappings.Where(mapping => mapping.Line is ConstantLine && mapping.Reads(read));
        var drops = scope.Mappings.Where(mapping => mapping.Line is DropLine && mapping.Reads(read));
        var whole = writers.TrueForAll(mapping => mapping.At(_write)!.Value.IsRoot) && writers.Count > 0;
        return new ScopePlan(
            whole ? null : Object(null, [], scope.Shape(_write), writers, 0),
            whole ? [.. writers.Select(mapping => Value(mapping, new Target(null, [], JsonPointer.Root, Required: !isItem)))] : [],
            [.. drops.Select(mapping => new DropPlan(mapping.At(read)!.Value, mapping.Conditions(read), ((DropLine)mapping.Line).Reason))],
            [.. checks.Select(mapping => new ConstantCheck(mapping.At(read)!.Value, mapping.Conditions(read), ((ConstantLine)mapping.Line).Value))]);
    }

    private ObjectPlan Object(ObjectPlan? parent, ImmutableArray<byte> name, SchemaShape shape, List<Mapping> writers, int depth)
    {
        var plan = new ObjectPlan(parent, name);
        var members = ImmutableArray.CreateBuilder<MemberPlan>();
        foreach (var property in shape.Properties)
        {
            var member = property.Name;
            var within = writers.FindAll(mapping => mapping.At(_write)!.Value.Segments[depth].Name == member);
            if (within.Count == 0)
                continue;
            ImmutableArray<byte> memberName = [.. Encoding.UTF8.GetBytes(member)];
            if (within[0].At(_write)!.Value.Segments.Length > depth + 1)
            {
                members.Add(new MemberPlan(Object(plan, memberName, property.Shape, within, depth + 1), []));
                continue;
            }

            var target = new Target(plan, memberName, within[0].At(_write)!.Value, property.IsRequired);
            members.Add(new MemberPlan(null, [.. within.Select(mapping => Value(mapping, target))]));
        }

        plan.Members = members.ToImmutable();
        return plan;
    }

    private ValuePlan Value(Mapping mapping, Target target)
    {
        var conditions = mapping.Conditions(read);
        if (mapping.Line is ConstantLine constant)
            return new ConstantPlan(target, conditions, constant.Value);
        var source = mapping.At(read)!.Value;
        var shape = mapping.Shape(_write)!;
        switch (mapping.Line)
        {
            case MoveLine:
                return new MovePlan(source, target, conditions, shape.ValueKinds(), mapping.Room(read));
            case DateLine date:
                ImmutableArray<DateFormat> national = [date.Format, .. date.Reduced];
                return read == Side.National
                    ? new DatePlan(source, target, conditions, national, DateFormat.Iso)
                    : new DatePlan(source, target, conditions, DateFormat.Iso, national);
            case NameLine name:
                var origin = Encoding.UTF8.GetBytes(name.Source);
                return read == Side.National
                    ? new CanonicalNamePlan(source, target, conditions, origin, mapping.Room(read))
                    : new NationalNamePlan(source, target, conditions, origin, mapping.Room(read));
            case EachLine:
                return new EachPlan(source, target, conditions, Compile(mapping.Items!, isItem: true));
            case CodeLine code:
                var coded = mapping.CanonicalShape!.IsCoded();
                return read == Side.National
                    ? new CanonicalCodePlan(source, target, conditions, mapping.List!, coded)
                    : new NationalCodePlan(source, target, conditions, mapping.List!, coded, Originals(shape), code.Loss);
            default:
                throw new InvalidOperationException("an operation that no one compiles");
        }
    }

    /// <summary>The national codes that an original may be: those of the schema's list, any where it has none, and none where a code is no text.</summary>
    private static ImmutableArray<Literal>? Originals(SchemaShape national) =>
        national.ValueKinds().HasFlag(SchemaKinds.String) ? national.Codes() : [];
}
