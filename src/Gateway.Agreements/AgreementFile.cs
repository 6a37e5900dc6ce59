using System.Buffers;
using System.Collections.Immutable;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Agreements;

/// <summary>Reads one agreement file (<c>docs/formats/agreement.md</c>); reports every problem with the file and the place.</summary>
internal sealed class AgreementFile
{
    private const int LongestCode = 64;

    private static readonly SearchValues<char> CodeLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._");

    private readonly string _file;
    private readonly List<string> _problems;

    private AgreementFile(string file, List<string> problems)
    {
        _file = file;
        _problems = problems;
    }

    /// <summary>The agreement, or null with at least one more problem in the list.</summary>
    public static Agreement? Read(ReadOnlySpan<byte> utf8, string file, List<string> problems)
    {
        var before = problems.Count;
        if (!JsonRecord.TryRead(utf8, RecordLimits.OwnFiles, out var record, out var finding))
        {
            problems.Add($"{file}: not JSON (`{finding.Code}` at `{finding.At}`)");
            return null;
        }

        using (record)
        {
            var agreement = new AgreementFile(file, problems).Agreement(record.Root);
            return problems.Count == before ? agreement : null;
        }
    }

    private Agreement Agreement(RecordValue root)
    {
        var at = JsonPointer.Root;
        Known(root, at, "agreement", "id", "version", "title", "parties", "basis", "validFrom", "validUntil", "clauses");
        if (Text(root, at, "agreement") is not "1.0")
            Problem(at.Append("agreement"), "the file format must be `1.0`");
        var agreement = new Agreement
        {
            Id = Code(root, at, "id"),
            Version = Code(root, at, "version"),
            Title = Text(root, at, "title"),
            Parties = Texts(root, at, "parties"),
            Basis = Texts(root, at, "basis"),
            ValidFrom = Day(root, at, "validFrom"),
            ValidUntil = Day(root, at, "validUntil"),
            Clauses = Clauses(root["clauses"u8], at.Append("clauses")),
        };
        if (agreement.ValidUntil < agreement.ValidFrom)
            Problem(at.Append("validUntil"), "must not lie before `validFrom`");
        foreach (var (clause, index) in agreement.Clauses.Select((clause, index) => (clause, index)))
            OfParties(clause, agreement.Parties, at.Append("clauses").Append(index));
        return agreement;
    }

    private ImmutableArray<Clause> Clauses(RecordValue list, JsonPointer at)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (list.Count == 0)
            Problem(at, "must hold at least one clause");
        foreach (var item in list.Items)
        {
            var clause = Clause(item, at.Append(clauses.Count));
            if (!ids.Add(clause.Id))
                Problem(at.Append(clauses.Count).Append("id"), $"`{clause.Id}` is there twice");
            clauses.Add(clause);
        }

        return clauses.DrainToImmutable();
    }

    private Clause Clause(RecordValue value, JsonPointer at)
    {
        Known(value, at, "id", "agencies", "systems", "purposes", "exchange", "grade", "ask", "receive", "maxAgeSeconds", "maxStaleSeconds");
        if (!GradeNames.TryParse(Text(value, at, "grade"), out var grade))
            Problem(at.Append("grade"), "must be `exists`, `match`, `verify` or `read`");
        var purposes = Texts(value, at, "purposes");
        foreach (var purpose in purposes.Where(purpose => !Purposes.All.Contains(purpose)))
            Problem(at.Append("purposes"), $"`{purpose}` is not a purpose; the list is {string.Join(", ", Purposes.All.Order(StringComparer.Ordinal))}");
        return new Clause
        {
            Id = Code(value, at, "id"),
            Agencies = Texts(value, at, "agencies"),
            Systems = Texts(value, at, "systems"),
            Purposes = purposes,
            Exchange = Text(value, at, "exchange"),
            Grade = grade,
            Ask = Pointers(value, at, "ask"),
            Receive = Pointers(value, at, "receive"),
            MaxAge = Seconds(value, at, "maxAgeSeconds"),
            MaxStale = Seconds(value, at, "maxStaleSeconds"),
        };
    }

    private void OfParties(Clause clause, ImmutableArray<string> parties, JsonPointer at)
    {
        foreach (var id in clause.Agencies.Concat(clause.Systems).Where(id => !parties.Contains(Party.Of(id))))
            Problem(at, $"`{id}` does not begin with a party of this agreement ({string.Join(", ", parties)})");
        if (clause.Agencies.Concat(clause.Systems).Select(Party.Of).Distinct().Count() > 1)
            Problem(at, "agencies and systems must be of one party: give each party its own clause");
    }

    private void Known(RecordValue value, JsonPointer at, params ReadOnlySpan<string> names)
    {
        if (value.Kind != TokenKind.Object)
        {
            Problem(at, "must be an object");
            return;
        }

        foreach (var member in value.Members)
        {
            var name = System.Text.Encoding.UTF8.GetString(member.Name);
            if (!names.Contains(name))
                Problem(at, $"`{name}` is not a member of this format");
        }
    }

    private string Text(RecordValue value, JsonPointer at, string name)
    {
        var member = value.At(JsonPointer.Root.Append(name));
        if (member.Kind == TokenKind.String && member.Text.Length > 0)
            return member.ToString();
        Problem(at.Append(name), "must be there, as text");
        return "";
    }

    /// <summary>A text that ledger entries and caches name the agreement by.</summary>
    private string Code(RecordValue value, JsonPointer at, string name)
    {
        var code = Text(value, at, name);
        if (code.Length > LongestCode || code.AsSpan().ContainsAnyExcept(CodeLetters))
            Problem(at.Append(name), $"must be a code: at most {LongestCode} letters and digits of ASCII, `-`, `.` and `_`");
        return code;
    }

    private ImmutableArray<string> Texts(RecordValue value, JsonPointer at, string name)
    {
        var list = value.At(JsonPointer.Root.Append(name));
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (item.Kind != TokenKind.String || texts.Contains(item.ToString()))
                Problem(at.Append(name).Append(texts.Count), "must be text, once");
            texts.Add(item.ToString());
        }

        if (texts.Count == 0)
            Problem(at.Append(name), "must be a list of at least one");
        return texts.DrainToImmutable();
    }

    private ImmutableArray<JsonPointer> Pointers(RecordValue value, JsonPointer at, string name)
    {
        var pointers = ImmutableArray.CreateBuilder<JsonPointer>();
        foreach (var text in Texts(value, at, name))
        {
            if (JsonPointer.TryParse(text, out var field) && !field.IsRoot)
                pointers.Add(field);
            else
                Problem(at.Append(name), $"`{text}` is not a JSON pointer to a field, such as `/document/number`");
        }

        return pointers.DrainToImmutable();
    }

    private DateOnly Day(RecordValue value, JsonPointer at, string name)
    {
        if (DateOnly.TryParseExact(Text(value, at, name), "yyyy-MM-dd", out var day))
            return day;
        Problem(at.Append(name), "must be a day as `2026-01-31`");
        return default;
    }

    private TimeSpan Seconds(RecordValue value, JsonPointer at, string name)
    {
        var member = value.At(JsonPointer.Root.Append(name));
        if (member.Kind == TokenKind.Number && int.TryParse(member.Text, out var seconds) && seconds is >= 0 and <= 86_400)
            return TimeSpan.FromSeconds(seconds);
        Problem(at.Append(name), "must be whole seconds from 0 to 86400");
        return default;
    }

    private void Problem(JsonPointer at, string message) => _problems.Add($"{_file}: `{at}`: {message}");
}
