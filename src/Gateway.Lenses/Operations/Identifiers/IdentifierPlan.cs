using System.Text;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Identifiers;

/// <summary>Checks an identifier and writes it as the other side does. A number that fails its check is refused, and what is wrong is named, never the number.</summary>
internal sealed class IdentifierPlan(PlanSite site, IdentifierKind kind, bool isPrinted) : SinglePlan(site)
{
    private readonly bool _readsNational = site.Read == Side.National;
    private readonly int? _room = site.Written.MaxLength;

    public override string Operation => "identifier";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.String)
        {
            run.Refuse("lens/identifier", Source.At, "a text");
            return false;
        }

        var (canonical, fault) = kind.Read(read.ToString());
        if (canonical is null)
        {
            run.Refuse("lens/identifier", Source.At, fault!);
            return false;
        }

        var printed = isPrinted ? kind.Print!(canonical) : canonical;
        var (mine, others) = _readsNational ? (printed, canonical) : (canonical, printed);
        if (_room is { } most && others.Length > most)
            return LeaveOut(run, Loss.TooLong(Operation, Source.At, most), "lens/too-long");
        if (!Matches(read.Text, mine))
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, IdentifierLine.Spelling));
        run.Begin(Target);
        run.Builder.String(others.AsSpan());
        return true;
    }

    /// <summary>Whether the text is just those letters of ASCII.</summary>
    private static bool Matches(ReadOnlySpan<byte> text, string letters) => Ascii.Equals(text, letters);
}
