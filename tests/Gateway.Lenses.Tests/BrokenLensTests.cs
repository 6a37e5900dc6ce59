namespace Gateway.Lenses.Tests;

/// <summary>Lenses broken on purpose, one fault each. The key says what is wrong with it.</summary>
public sealed class BrokenLensTests
{
    private const string Text = """ "properties": { "a": { "type": "string" } } """;
    private const string Move = """ { "op": "move", "national": "/a", "canonical": "/a" } """;
    private const string Coded = """ "properties": { "t": { "type": "object", "additionalProperties": false, "required": ["code"], "properties": { "code": { "enum": ["X", "Y", "UNKNOWN"] }, "original": { "type": "string" } } } } """;
    private const string Code = """ { "op": "code", "national": "/a", "canonical": "/t", "list": "l" } """;
    private const string CodeWithLoss = """ { "op": "code", "national": "/a", "canonical": "/t", "list": "l", "loss": "other codes" } """;
    private const string Name = """ "properties": { "n": { "type": "object", "additionalProperties": false, "required": ["full"], "properties": { "full": { "type": "string" }, "aliases": { "type": "array", "items": { "type": "string" } }, "source": { "enum": ["REGISTER"] } } } } """;
    private const string WholeDate = """ "properties": { "d": { "type": "string", "format": "date" } } """;

    private static readonly Dictionary<string, BrokenLens> Lenses = new()
    {
        ["a pointer into nothing"] = new(Text, Text, """ { "op": "move", "national": "/aa", "canonical": "/a" } """,
            ["line 1 (move)", "national `/aa`", "canonical `/a`", "the national schema has no `/aa`"]),
        ["a pointer through a text"] = new(""" "properties": { "a": { "type": "string", "properties": { "b": true } } } """, Text,
            """ { "op": "move", "national": "/a/b", "canonical": "/a" } """,
            ["line 1 (move)", "does not say that `/a` is an object"]),
        ["a pointer that is none"] = new(Text, Text, """ { "op": "move", "national": "a", "canonical": "/a" } """,
            ["line 1 (move)", "`national` is a JSON pointer"]),
        ["an operation that there is not"] = new(Text, Text, """ { "op": "copy", "national": "/a", "canonical": "/a" } """,
            ["line 1 (copy)", "`op` is one of move, constant, code"]),
        ["a text moved into an array"] = new(Text, """ "properties": { "a": { "type": "array", "items": { "type": "string" } } } """, Move,
            ["line 1 (move)", "the national value is string and the other side holds array"]),
        ["a fraction moved into whole days"] = new(""" "properties": { "a": { "type": "number" } } """, """ "properties": { "a": { "type": "integer" } } """, Move,
            ["line 1 (move)", "the national value is number and the other side holds integer"]),
        ["objects that differ moved whole"] = new(
            """ "properties": { "a": { "type": "object", "additionalProperties": false, "properties": { "x": { "type": "string" } } } } """,
            """ "properties": { "a": { "type": "object", "additionalProperties": false, "properties": { "y": { "type": "string" } } } } """, Move,
            ["line 1 (move)", "use `nest` or `each`"]),
        ["objects with other codes inside moved whole"] = new(
            """ "properties": { "a": { "type": "object", "additionalProperties": false, "properties": { "x": { "enum": ["A", "B"] } } } } """,
            """ "properties": { "a": { "type": "object", "additionalProperties": false, "properties": { "x": { "enum": ["A"] } } } } """, Move,
            ["line 1 (move)", "use `nest` or `each`"]),
        ["free text moved into a list of codes"] = new(Text, """ "properties": { "a": { "enum": ["X"] } } """, Move,
            ["line 1 (move)", "lists no values", "use `code` with a list"]),
        ["codes moved into another list"] = new(""" "properties": { "a": { "enum": ["X", "Y"] } } """, """ "properties": { "a": { "enum": ["X"] } } """, Move,
            ["line 1 (move)", "does not list \"Y\"", "use `code`"]),
        ["a number moved below a minimum"] = new(""" "properties": { "a": { "type": "integer" } } """, """ "properties": { "a": { "type": "integer", "minimum": 0 } } """, Move,
            ["line 1 (move)", "the national schema allows a number that is less than 0", "give both one `minimum`"]),
        ["a number moved above a maximum"] = new(
            """ "properties": { "a": { "type": "integer", "maximum": 99999 } } """, """ "properties": { "a": { "type": "integer", "maximum": 365 } } """, Move,
            ["line 1 (move)", "the national schema allows a number that is more than 365", "give both one `maximum`"]),
        ["an amount moved between steps"] = new(
            """ "properties": { "a": { "type": "integer" } } """, """ "properties": { "a": { "type": "integer", "multipleOf": 5 } } """, Move,
            ["line 1 (move)", "the national schema allows a number that is no multiple of 5", "give both one `multipleOf`"]),
        ["a text moved into a pattern"] = new(Text, """ "properties": { "a": { "type": "string", "pattern": "^[A-Z]+$" } } """, Move,
            ["line 1 (move)", "national `/a`", "canonical `/a`", "the canonical side does not take every text of the national side, such as the empty one", "give both one pattern, or say in `loss`"]),
        ["a text moved where it may be too short"] = new(
            """ "properties": { "a": { "type": "string", "pattern": "^[A-Z]+$" } } """, """ "properties": { "a": { "type": "string", "minLength": 2 } } """, Move,
            ["line 1 (move)", "the canonical side does not take every text of the national side, such as `A`"]),
        ["alternatives moved into fewer"] = new(
            """ "properties": { "a": { "type": "string", "anyOf": [{ "pattern": "^[0-9]{4}$" }, { "pattern": "^[0-9]{6}$" }] } } """,
            """ "properties": { "a": { "type": "string", "pattern": "^[0-9]{4}$" } } """, Move,
            ["line 1 (move)", "such as `000000`"]),
        ["a preferred place that holds too much"] = new(
            """ "properties": { "a": { "type": "string" }, "b": { "type": "string", "pattern": "^[0-9]*$" } } """, """ "properties": { "c": { "type": "string", "pattern": "^[0-9]*$" } } """,
            """ { "op": "coalesce", "national": ["/a", "/b"], "canonical": "/c" } """,
            ["line 1 (coalesce)", "national `/a`, `/b`", "canonical `/c`", "the canonical side does not take every text of the national side, such as `A`"]),
        ["an array that may be longer"] = new(
            """ "properties": { "a": { "type": "array", "items": { "type": "string" } } } """, """ "properties": { "a": { "type": "array", "items": { "type": "string" }, "maxItems": 3 } } """,
            """ { "op": "each", "national": "/a", "canonical": "/a", "lines": [ { "op": "move", "national": "", "canonical": "" } ] } """,
            ["line 1 (each)", "national `/a`", "canonical `/a`", "the canonical schema does not take every array of the national one: give both one `maxItems`"]),
        ["an array that may be shorter"] = new(
            """ "properties": { "a": { "type": "array", "items": { "type": "string" }, "minItems": 1 } } """, """ "properties": { "a": { "type": "array", "items": { "type": "string" } } } """,
            """ { "op": "each", "national": "/a", "canonical": "/a", "lines": [ { "op": "move", "national": "", "canonical": "" } ] } """,
            ["line 1 (each)", "the national schema does not take every array of the canonical one: give both one `minItems`"]),
        ["an array that may repeat itself"] = new(
            """ "properties": { "a": { "type": "array", "items": { "type": "string" } } } """, """ "properties": { "a": { "type": "array", "items": { "type": "string" }, "uniqueItems": true } } """,
            """ { "op": "each", "national": "/a", "canonical": "/a", "lines": [ { "op": "move", "national": "", "canonical": "" } ] } """,
            ["line 1 (each)", "give both one `uniqueItems`"]),
        ["an original that holds fewer codes"] = new(
            """ "properties": { "a": { "type": "string", "pattern": "^[A-Z]+$" } } """,
            """ "properties": { "t": { "type": "object", "additionalProperties": false, "required": ["code"], "properties": { "code": { "enum": ["X", "Y", "UNKNOWN"] }, "original": { "type": "string", "pattern": "^[A-M]+$" } } } } """,
            CodeWithLoss, ["line 1 (code)", "national `/a`", "canonical `/t`", "is carried in `original`, which does not take every one, such as `N`", "list the codes in the schema"])
        { Lists = ["""{ "list": "l", "entries": [ { "national": "A", "canonical": "X" }, { "national": "B", "canonical": "Y" } ] }"""] },
        ["text moved into a date"] = new(Text, """ "properties": { "a": { "type": "string", "format": "date" } } """, Move,
            ["line 1 (move)", "holds only a `date`", "use `date`"]),
        ["a national member that nobody reads"] = new(""" "properties": { "a": { "type": "string" }, "catatan": { "type": "string" } } """, Text, Move,
            ["national `/catatan`", "no line reads this national member", "add a `drop`"]),
        ["a canonical member that nobody reads"] = new(Text, """ "properties": { "a": { "type": "string" }, "b": { "type": "object", "additionalProperties": false, "properties": { "c": { "type": "string" } } } } """, Move,
            ["canonical `/b`", "no line reads this canonical member"]),
        ["a member of an item that nobody reads"] = new(
            """ "properties": { "a": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "x": { "type": "string" }, "y": { "type": "string" } } } } } """,
            """ "properties": { "a": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "x": { "type": "string" } } } } } """,
            """ { "op": "each", "national": "/a", "canonical": "/a", "lines": [ { "op": "move", "national": "/x", "canonical": "/x" } ] } """,
            ["national `/a/*/y`", "no line reads"]),
        ["an object that takes members nobody can name"] = new(
            """ "properties": { "a": { "type": "object", "properties": { "x": { "type": "string" } } } } """, Text,
            """ { "op": "move", "national": "/a/x", "canonical": "/a" } """,
            ["national `/a`", "\"additionalProperties\": false"]),
        ["a drop without a reason"] = new(""" "properties": { "a": { "type": "string" }, "b": { "type": "string" } } """, Text,
            Move + """, { "op": "drop", "side": "national", "at": "/b", "reason": " " } """,
            ["line 2 (drop)", "needs `reason`"]),
        ["a canonical requirement that nothing national promises"] = new(Text, Text + ", \"required\": [\"a\"]", Move,
            ["canonical `/a`", "requires this member", "require the national member"]),
        ["a national requirement that a withheld member would leave empty"] = new(Text + ", \"required\": [\"a\"]", Text, Move,
            ["national `/a`", "requires this member", "may be withheld"]),
        ["a requirement that a null leaves empty"] = new(""" "properties": { "a": { "type": ["string", "null"] } }, "required": ["a"] """, Text + ", \"required\": [\"a\"]", Move,
            ["canonical `/a`", "requires this member"]),
        ["a requirement beside what another line writes"] = new(
            """ "properties": { "issuer": { "type": "string" }, "number": { "type": "string" } } """,
            """ "properties": { "document": { "type": "object", "additionalProperties": false, "required": ["number"], "properties": { "issuer": { "type": "string" }, "number": { "type": "string" } } } } """,
            """ { "op": "nest", "national": "", "canonical": "/document", "lines": [ { "op": "move", "national": "/issuer", "canonical": "/issuer" }, { "op": "move", "national": "/number", "canonical": "/number" } ] } """,
            ["canonical `/document/number`", "wherever line 1.1 (move) writes beside it"]),
        ["a required object that nothing fills for certain"] = new(
            """ "properties": { "a": { "type": "string" } } """,
            """ "required": ["o"], "properties": { "o": { "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" } } } } """,
            """ { "op": "move", "national": "/a", "canonical": "/o/a" } """,
            ["canonical `/o`", "requires this member"]),
        ["a requirement met under a condition alone"] = new(
            """ "properties": { "k": { "enum": ["A", "B"] }, "a": { "type": "string" } }, "required": ["k", "a"] """,
            """ "properties": { "a": { "type": "string" }, "k": { "enum": ["A", "B"] } }, "required": ["a", "k"] """,
            """ { "op": "move", "national": "/k", "canonical": "/k" }, { "op": "when", "side": "national", "at": "/k", "equals": "A", "lines": [ { "op": "move", "national": "/a", "canonical": "/a" } ] } """,
            ["canonical `/a`", "requires this member"]),
        ["a member read under a condition alone"] = new(
            """ "properties": { "k": { "enum": ["A", "B"] }, "a": { "type": "string" } }, "required": ["k"] """,
            """ "properties": { "k": { "enum": ["A", "B"] }, "a": { "type": "string" } }, "required": ["k"] """,
            """ { "op": "move", "national": "/k", "canonical": "/k" }, { "op": "when", "side": "national", "at": "/k", "equals": "A", "lines": [ { "op": "move", "national": "/a", "canonical": "/a" } ] } """,
            ["national `/a`", "read only in some cases", "for the other values"]),
        ["a condition that never holds"] = new(
            """ "properties": { "k": { "enum": ["A"] } } """, """ "properties": { "k": { "enum": ["A"] } } """,
            """ { "op": "when", "side": "national", "at": "/k", "equals": "B", "lines": [ { "op": "move", "national": "/k", "canonical": "/k" } ] } """,
            ["line 1.1 (move)", "never holds", "\"B\""]),
        ["a when with two conditions"] = new(Text, Text, $$""" { "op": "when", "side": "national", "at": "/a", "equals": "B", "exists": true, "lines": [ {{Move}} ] } """,
            ["line 1 (when)", "needs one condition"]),
        ["two lines that write one place"] = new(""" "properties": { "a": { "type": "string" }, "b": { "type": "string" } } """, Text,
            Move + """, { "op": "move", "national": "/b", "canonical": "/a" } """,
            ["line 2 (move)", "same canonical place as line 1 (move)", "`when`"]),
        ["a line inside a place that another writes whole"] = new(
            """ "properties": { "o": { "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" } } } } """,
            """ "properties": { "o": { "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" } } } } """,
            """ { "op": "move", "national": "/o", "canonical": "/o" }, { "op": "move", "national": "/o/a", "canonical": "/o/a" } """,
            ["line 2 (move)", "same national place as line 1 (move)"]),
        ["a value both moved and dropped"] = new(Text, Text, Move + """, { "op": "drop", "side": "national", "at": "/a", "reason": "r" } """,
            ["line 2 (drop)", "same national place as line 1 (move)"]),
        ["a code list that is not there"] = new(Text, Coded, Code,
            ["line 1 (code)", "there is no code list `l`", "codes/l.codes.json"]),
        ["a canonical code that the schema does not know"] = new(Text, Coded, CodeWithLoss,
            ["line 1 (code)", "`l` holds canonical \"Z\""])
        { Lists = ["""{ "list": "l", "entries": [ { "national": "A", "canonical": "Z" } ] }"""] },
        ["a national code that the schema does not know"] = new(""" "properties": { "a": { "enum": ["A"] } } """, Coded, CodeWithLoss,
            ["line 1 (code)", "`l` holds national \"B\""])
        { Lists = ["""{ "list": "l", "entries": [ { "national": "A", "canonical": "X" }, { "national": "B", "canonical": "Y" } ] }"""] },
        ["a canonical code that the list forgot"] = new(Text, Coded, Code,
            ["line 1 (code)", "`l` does not hold canonical \"Y\"", "say in `loss` why"])
        { Lists = ["""{ "list": "l", "entries": [ { "national": "A", "canonical": "X" }, { "national": "-", "canonical": "UNKNOWN" } ] }"""] },
        ["a national code that the list forgot"] = new(""" "properties": { "a": { "enum": ["A", "B"] } } """, Coded, Code,
            ["line 1 (code)", "`l` does not hold national \"B\""])
        { Lists = ["""{ "list": "l", "entries": [ { "national": "A", "canonical": "X" } ] }"""] },
        ["a code with nowhere to keep an unknown one"] = new(Text,
            """ "properties": { "t": { "type": "object", "additionalProperties": false, "required": ["code"], "properties": { "code": { "enum": ["X"] } } } } """, Code,
            ["line 1 (code)", "has nowhere to go", "`UNKNOWN`", "`original`"])
        { Lists = ["""{ "list": "l", "entries": [ { "national": "A", "canonical": "X" } ] }"""] },
        ["a date format that the national pattern refuses"] = new(
            """ "properties": { "d": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } } """, WholeDate,
            """ { "op": "date", "national": "/d", "canonical": "/d", "format": "dd/MM/yyyy" } """,
            ["line 1 (date)", "the national schema does not take dates written `dd/MM/yyyy`"]),
        ["a reduced date towards a whole one"] = new(""" "properties": { "d": { "type": "string" } } """, WholeDate,
            """ { "op": "date", "national": "/d", "canonical": "/d", "format": "dd/MM/yyyy", "reduced": ["yyyy"] } """,
            ["line 1 (date)", "the canonical schema does not take `yyyy`"]),
        ["a date format with two-digit years"] = new(""" "properties": { "d": { "type": "string" } } """, WholeDate,
            """ { "op": "date", "national": "/d", "canonical": "/d", "format": "dd/MM/yy" } """,
            ["line 1 (date)", "`yy` in `dd/MM/yy` is no part of a date"]),
        ["month names without a language"] = new(""" "properties": { "d": { "type": "string" } } """, WholeDate,
            """ { "op": "date", "national": "/d", "canonical": "/d", "format": "dd-MMM-yyyy" } """,
            ["line 1 (date)", "add `\"months\": \"id\"` or `\"ms\"`"]),
        ["month names in a field too short for them"] = new(""" "properties": { "d": { "type": "string", "maxLength": 12 } } """, WholeDate,
            """ { "op": "date", "national": "/d", "canonical": "/d", "format": "dd MMMM yyyy", "months": "id" } """,
            ["line 1 (date)", "the national schema does not take dates written `dd MMMM yyyy`"]),
        ["a text with less room on the other side"] = new(""" "properties": { "a": { "type": "string", "maxLength": 5 } } """, Text, """ { "op": "move", "national": "/a", "canonical": "/a" } """,
            ["line 1 (move)", "the national side holds at most 5 characters and the canonical side may have more", "say in `loss`"]),
        ["a loss of texts where there is none"] = new(Text, Text, """ { "op": "move", "national": "/a", "canonical": "/a", "loss": "none" } """,
            ["line 1 (move)", "each side takes every text of the other: remove `loss`"]),
        ["a code that the national pattern refuses"] = new(""" "properties": { "a": { "type": "string", "pattern": "^[A-Z]$" } } """, """ "properties": { "a": { "enum": ["A"] } } """,
            """ { "op": "code", "national": "/a", "canonical": "/a", "list": "l" } """, ["line 1 (code)", "`l` holds national \"1\", which the national schema does not allow"])
        {
            Lists = ["""{ "list": "l", "entries": [ { "national": "1", "canonical": "A" } ] }"""],
        },
        ["a name in a place that is none"] = new(Text, Text, """ { "op": "name", "national": "/a", "canonical": "/a", "source": "REGISTER" } """,
            ["line 1 (name)", "the canonical place is no name"]),
        ["a name of an unknown source"] = new(Text, Name, """ { "op": "name", "national": "/a", "canonical": "/n", "source": "HEARSAY" } """,
            ["line 1 (name)", "lists no source \"HEARSAY\""]),
        ["an each over what is no array"] = new(Text, Text, $$""" { "op": "each", "national": "/a", "canonical": "/a", "lines": [ {{Move}} ] } """,
            ["line 1 (each)", "the national place is not an array"]),
        ["a constant that the schema does not allow"] = new(Text, """ "properties": { "a": { "type": "string" }, "host": { "enum": ["IDN", "MYS"] } } """,
            Move + """, { "op": "constant", "side": "canonical", "at": "/host", "value": "SGP" } """,
            ["line 2 (constant)", "does not allow \"SGP\""]),
        ["a constant that nothing brings along"] = new(Text, """ "properties": { "a": { "type": "string" }, "o": { "type": "object", "additionalProperties": false, "properties": { "k": { "type": "string" } } } } """,
            Move + """, { "op": "nest", "national": "", "canonical": "/o", "lines": [ { "op": "constant", "side": "canonical", "at": "/k", "value": "K" } ] } """,
            ["line 2.1 (constant)", "never be written"]),
    };

    public static TheoryData<string> Names() => [.. Lenses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Refuses(string lens)
    {
        var broken = Lenses[lens];

        var problems = TestLens.Problems(broken.National, broken.Canonical, broken.Lines, broken.Lists);

        Assert.True(
            problems.Any(problem => broken.Told.All(told => problem.Contains(told, StringComparison.Ordinal))),
            $"none of these says why:\n{string.Join('\n', problems)}");
    }

    [Fact]
    public void Names_every_problem_at_once()
    {
        var problems = TestLens.Problems(
            """ "properties": { "a": { "type": "string" }, "b": { "type": "string" } } """,
            """ "properties": { "a": { "type": "integer", "minimum": 0 }, "c": { "type": "array", "items": true } }, "required": ["a"] """,
            """ { "op": "move", "national": "/a", "canonical": "/a" }, { "op": "move", "national": "/x", "canonical": "/c" } """);

        Assert.Equal(3, problems.Count);
        Assert.Contains(problems, problem => problem.Contains("no `/x`", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("national `/b`: no line reads", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("canonical `/a`: the canonical schema requires", StringComparison.Ordinal));
    }
}
