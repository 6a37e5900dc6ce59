using System.Collections.Immutable;
using System.Text;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Constants;
using Gateway.Lenses.Operations.Defaults;
using Gateway.Lenses.Operations.Drops;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Mappings;

/// <summary>Makes the plan of one direction for one scope out of lines that passed every check.</summary>
internal sealed class PlanCompiler
{
    private readonly Scope _scope;
    private readonly Side _read;
    private readonly Side _write;
    private readonly bool _isItem;
    private readonly SourceTreeBuilder _sources = new();

    private PlanCompiler(Scope scope, Side read, bool isItem)
    {
        _scope = scope;
        _read = read;
        _write = read.Other();
        _isItem = isItem;
    }

    /// <summary>The plan of a whole record, or of one item of an array.</summary>
    public static ScopePlan Compile(Scope scope, Side read, bool isItem = false) => new PlanCompiler(scope, read, isItem).Compile();

    private ScopePlan Compile()
    {
        var writers = _scope.Mappings
            .SelectMany(mapping => mapping.Places(_write).Select((place, number) => new Writer(mapping, number, place.At)))
            .Where(writer => writer.Mapping.Written(_write).Contains(writer.At))
            .ToList();
        var whole = writers.Count > 0 && writers.TrueForAll(writer => writer.At.IsRoot);
        var root = whole ? null : Object(null, [], _scope.Shape(_write), writers, 0);
        var wholePlan = whole ? Place(writers, new Target(null, [], JsonPointer.Root, Required: !_isItem)) : null;
        ImmutableArray<ConstantCheck> checks =
            [.. Lines<ConstantLine>().Select(line => new ConstantCheck(_sources.Of(line.Mapping.At(_read)), Conditions(line.Mapping), line.Line.Value))];
        ImmutableArray<DropPlan> drops =
            [.. Lines<DropLine>().Select(line => new DropPlan(_sources.Of(line.Mapping.At(_read)), Conditions(line.Mapping), line.Line.Reason))];
        ImmutableArray<DefaultCheck> defaults =
        [
            .. Lines<DefaultLine>().Where(line => Silent(line.Mapping.At(_read)) is not null)
                .Select(line => new DefaultCheck(_sources.Of(line.Mapping.At(_read)), line.Line.Value)),
        ];
        return new ScopePlan { Sources = _sources.Build(), Checks = checks, Drops = drops, Defaults = defaults, Root = root, Whole = wholePlan };
    }

    private IEnumerable<(Mapping Mapping, T Line)> Lines<T>()
        where T : OneSidedLine =>
        _scope.Mappings.Where(mapping => mapping.Line is T line && line.Side == _read).Select(mapping => (mapping, (T)mapping.Line));

    private ObjectPlan Object(ObjectPlan? parent, ImmutableArray<byte> name, SchemaShape shape, List<Writer> writers, int depth)
    {
        var plan = new ObjectPlan(parent, name);
        var members = ImmutableArray.CreateBuilder<MemberPlan>();
        foreach (var property in shape.Properties)
        {
            var within = writers.FindAll(writer => writer.At.Segments[depth].Name == property.Name);
            if (within.Count == 0)
                continue;
            ImmutableArray<byte> memberName = [.. Encoding.UTF8.GetBytes(property.Name)];
            members.Add(within[0].At.Segments.Length > depth + 1
                ? new MemberPlan(Object(plan, memberName, property.Shape, within, depth + 1), null)
                : new MemberPlan(null, Place(within, new Target(plan, memberName, within[0].At, property.IsRequired))));
        }

        plan.Members = members.ToImmutable();
        return plan;
    }

    private PlacePlan Place(List<Writer> writers, Target target)
    {
        var values = writers.FindAll(writer => writer.Mapping.Line is not DefaultLine);
        var silent = values.Count == 0 || values[0].Mapping.Line is OneSidedLine ? JsonPointer.Root : values[0].Mapping.Places(_read)[0].At;
        return new PlacePlan(
            [.. values.Select(writer => Value(writer, target))],
            [.. writers.Except(values).Select(writer => Default((DefaultLine)writer.Mapping.Line, writer, target, silent))]);
    }

    private ValuePlan Value(Writer writer, Target target)
    {
        var site = Site(writer, target);
        return writer.Mapping.Line switch
        {
            ConstantLine constant => new ConstantPlan(site, constant.Value),
            ValueLine line => line.Plan(site),
            _ => throw new InvalidOperationException("a line that writes nothing has no plan"),
        };
    }

    private DefaultPlan Default(DefaultLine line, Writer writer, Target target, JsonPointer silent) =>
        new(Site(writer, target), line.Value, writer.Mapping.Shape(_write).IsCoded(), silent, line.Reason);

    private PlanSite Site(Writer writer, Target target) => new()
    {
        Mapping = writer.Mapping,
        Read = _read,
        Place = writer.Number,
        Sources = [.. writer.Mapping.Places(_read).Select(place => _sources.Of(place.At))],
        Target = target,
        Conditions = Conditions(writer.Mapping),
        Silent = writer.Mapping.Line is ValueLine ? Silent(writer.Mapping.At(_read)) : null,
        SourceOf = _sources.Of,
        CompileItems = () => Compile(writer.Mapping.Items!, _read, isItem: true),
    };

    /// <summary>What a default puts into a place that is read: nothing comes of it, unless the line that reads it knows the word.</summary>
    private Literal? Silent(JsonPointer at) => Defaulting.Silent(_scope, _read, at);

    private ImmutableArray<Condition> Conditions(Mapping mapping) =>
        [.. mapping.GuardsOf(_read).Select(guard => new Condition([.. guard.Looks(_read).Select(_sources.Of)], guard.Wants(_read)))];

    private sealed record Writer(Mapping Mapping, int Number, JsonPointer At);
}
