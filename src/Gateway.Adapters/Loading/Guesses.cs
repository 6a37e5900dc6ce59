using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Loading;

/// <summary>
/// Finds what a person has not confirmed: objects with a member <c>guess</c>, which a new adapter's draft sets on everything it
/// inferred. An adapter with a guess in it does not load.
/// </summary>
internal static class Guesses
{
    private const string Mark = "guess";

    // What stands directly below these is a name of the record, not a word of the file.
    private static readonly string[] Names = ["properties", "patternProperties", "dependentSchemas", "$defs"];

    public static void Report(RecordValue file, string name, Problems problems) => Report(file, JsonPointer.Root, isNames: false, name, problems);

    private static void Report(RecordValue value, JsonPointer at, bool isNames, string file, Problems problems)
    {
        foreach (var member in value.Members)
        {
            var name = Encoding.UTF8.GetString(member.Name);
            if (name == Mark && !isNames)
                problems.Add(file, $"`{at}` is a guess ({member.Value}): confirm or change it, then take its `{Mark}` away");
            else
                Report(member.Value, at.Append(name), !isNames && Names.Contains(name), file, problems);
        }

        var index = 0;
        foreach (var item in value.Items)
            Report(item, at.Append(index++), isNames: false, file, problems);
    }
}
