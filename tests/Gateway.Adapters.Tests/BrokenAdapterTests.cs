namespace Gateway.Adapters.Tests;

/// <summary>Adapters broken on purpose, one fault each: the check names the file, the place and what to do.</summary>
public sealed class BrokenAdapterTests
{
    private const string Question = "lenses/permintaan-verifikasi/1.0.json";

    private static readonly Dictionary<string, (Action<AdapterCopy> Break, string File, string Told)> Faults = new()
    {
        ["a manifest that is not JSON"] = (copy => copy.Write("adapter.json", "{"), "adapter.json", "`json/"),
        ["a manifest with an unknown member"] = (copy => copy.Replace("adapter.json", "\"owner\"", "\"owners\""), "adapter.json", "`schema/additionalProperties`"),
        ["an id that is the gateway's own segment"] = (copy => copy.Replace("adapter.json", "\"id\": \"idn-simkim\"", "\"id\": \"catalogue\""), "adapter.json", "`/id`: `schema/"),
        ["an id of another party"] = (copy => copy.Replace("adapter.json", "\"party\": \"IDN\"", "\"party\": \"MYS\""), "adapter.json", "begin it with `mys-`"),
        ["a folder of another name"] = (copy => copy.Rename("idn-lain"), "adapter.json", "the folder of `idn-simkim` must have the same name"),
        ["an operation about a record that is not there"] = (copy => copy.Replace("adapter.json", "\"record\": \"hasil-izin\"", "\"record\": \"hasil-lain\""), "adapter.json",
            "`/operations/cek-izin/answer`: there is no `schemas/hasil-lain/1.0.json`"),
        ["a version that is not there"] = (copy => copy.Replace("adapter.json", "\"record\": \"hasil-izin\", \"versions\": [\"1.0\"]", "\"record\": \"hasil-izin\", \"versions\": [\"1.0\", \"1.1\"]"), "adapter.json",
            "there is no `schemas/hasil-izin/1.1.json`"),
        ["a question where the answer belongs"] = (copy => copy.Replace("adapter.json", "\"record\": \"hasil-izin\"", "\"record\": \"permintaan-izin\""), "adapter.json", "which is no answer"),
        ["two operations that answer one exchange"] = (copy => copy.Replace("adapter.json", "immigration-status.check", "travel-document.verify"), "adapter.json", "one system answers an exchange by one operation"),
        ["a schema without a lens"] = (copy => copy.Delete(Question), "schemas/permintaan-verifikasi/1.0.json", "has no lens"),
        ["a lens without a schema"] = (copy => copy.Write("lenses/lain/1.0.json", "{}"), "lenses/lain/1.0.json", "has no schema of the same name"),
        ["a schema that is none"] = (copy => copy.Replace("schemas/hasil-izin/1.0.json", "\"type\": \"object\"", "\"type\": \"thing\""), "schemas/hasil-izin/1.0.json", "type"),
        ["a schema of another identifier"] = (copy => copy.Replace("schemas/hasil-izin/1.0.json", ":hasil-izin:1.0", ":hasil-izin:2.0"), "schemas/hasil-izin/1.0.json", "no schema of this identifier"),
        ["a lens of another record"] = (copy => copy.Replace(Question, "\"record\": \"permintaan-verifikasi\"", "\"record\": \"lain\""), Question, "must be those of the file"),
        ["a lens towards nothing"] = (copy => copy.Replace(Question, "travel-document-question/1.0", "travel-document-question/9.9"), Question, "there is no canonical schema `travel-document-question/9.9`"),
        ["a lens that keeps no schema"] = (copy => copy.Replace(Question, "\"op\": \"drop\"", "\"op\": \"forget\""), Question, "`schema/enum`"),
        ["a lens that forgets a member"] = (copy => copy.Replace(Question, "\"at\": \"/kodeTpi\"", "\"at\": \"/pemegang\""), Question, "national `/kodeTpi`: no line reads"),
        ["a code list of another name"] = (copy => copy.Replace("codes/wilayah.codes.json", "\"list\": \"wilayah\"", "\"list\": \"daerah\""), "codes/wilayah.codes.json", "must be called `daerah.codes.json`"),
        ["a code list with two ways back"] = (copy => copy.Replace("codes/jenis-dokumen.codes.json", "\"wayBack\": false", "\"wayBack\": true"), "codes/jenis-dokumen.codes.json", "have `wayBack` true"),
        ["a sample that is about nothing"] = (copy => copy.Delete("samples/question-by-number/about.json"), "samples/question-by-number/about.json", "there is no such file"),
        ["a sample without a note"] = (copy => copy.Delete("samples/question-by-number/note.md"), "samples/question-by-number", "has no `note.md`"),
        ["a sample that reads as something else"] = (copy => copy.Replace("samples/question-by-number/canonical.json", "MYS", "IDN"), "samples/question-by-number/canonical.json", "translates to something else"),
        ["a sample that its own schema refuses"] = (copy => copy.Write("samples/question-by-number/national.json", "{}"), "samples/question-by-number/national.json", "`schema/"),
        ["a refused sample with another reason"] = (copy => copy.Replace("samples/refused/number-missing/expected.json", "schema/required", "schema/type"), "samples/refused/number-missing/national.json",
            "should be refused with `schema/type`"),
        ["a record without any sample"] = (DeleteSamples, "", "`permintaan-izin` 1.0 has no sample"),
    };

    public static TheoryData<string> Names() => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tells(string fault)
    {
        var (destroy, file, told) = Faults[fault];
        using var copy = new AdapterCopy("idn-simkim");

        destroy(copy);

        var problems = copy.Problems();
        var start = $"{Path.DirectorySeparatorChar}adapters{Path.DirectorySeparatorChar}{Path.GetFileName(copy.Folder)}";
        Assert.True(
            problems.Any(problem => problem.StartsWith(start, StringComparison.Ordinal) && problem.Contains(file, StringComparison.Ordinal) && problem.Contains(told, StringComparison.Ordinal)),
            $"none of these says so:\n{string.Join('\n', problems)}");
    }

    [Fact]
    public void Loading_lists_the_problems_of_every_adapter_and_loads_none()
    {
        using var copy = new AdapterCopy("idn-simkim");
        copy.Replace(Question, "\"at\": \"/kodeTpi\"", "\"at\": \"/pemegang\"");
        copy.Replace("adapter.json", "\"record\": \"hasil-izin\"", "\"record\": \"hasil-lain\"");

        var refused = Assert.Throws<AdapterException>(() => AdapterSet.Load(copy.AdaptersFolder, copy.SchemasFolder));

        Assert.Contains("no line reads this national member", refused.Message, StringComparison.Ordinal);
        Assert.Contains("hasil-lain", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_XML_record_that_XML_cannot_hold_is_refused()
    {
        using var copy = new AdapterCopy("mys-myimms");
        const string Schema = "schemas/semakan-status/1.0.json";
        copy.Replace(Schema, "\"xml\": { \"name\": \"SemakanStatus\" }", "\"xml\": { \"name\": \"Semakan Status\" }");

        Assert.Contains(copy.Problems(), problem => problem.Contains(Schema, StringComparison.Ordinal) && problem.Contains("names its root element", StringComparison.Ordinal));
    }

    private static void DeleteSamples(AdapterCopy copy)
    {
        foreach (var about in Directory.EnumerateFiles(copy.Folder, "about.json", SearchOption.AllDirectories))
        {
            if (File.ReadAllText(about).Contains("permintaan-izin", StringComparison.Ordinal))
                Directory.Delete(Path.GetDirectoryName(about)!, recursive: true);
        }
    }
}
