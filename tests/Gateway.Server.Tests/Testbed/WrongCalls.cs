using System.Text;
using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Mrz;
using Gateway.Sandbox.Issuer;
using Gateway.Sandbox.People.Documents;

namespace Gateway.Server.Tests.Testbed;

/// <summary>Everything that a caller can do wrong with headers, addresses and agreements, and with the record itself.</summary>
internal static class WrongCalls
{
    /// <summary>A number and a name that nobody has: wherever they turn up, they came from these calls.</summary>
    public const string Number = "QX7394105";

    public const string Holder = "ZULKARNAIN QUIXADA";

    /// <summary>A text for headers and addresses.</summary>
    public const string Stray = "stray-8851-zq";

    private const int TenMegabytes = 10 << 20;

    private static readonly Call Json = Calls.DocumentVerification(new DocumentKey("IDN", Number), Holder);
    private static readonly Call Xml = Calls.SemakanDokumen(new DocumentKey("IDN", Number), Holder);

    public static IReadOnlyList<WrongCall> OfAccess { get; } =
    [
        new() { Name = "no token", Make = _ => Json with { Authorization = "" }, Status = 401, Code = "token/missing" },
        new() { Name = "another scheme", Make = _ => Json with { Authorization = "Basic c3RyYXk6c3RyYXk=" }, Status = 401, Code = "token/missing" },
        new() { Name = "a token that is none", Make = _ => Json with { Authorization = $"Bearer {Stray}" }, Status = 401, Code = "token/invalid", Secrets = [Stray, Number] },
        new() { Name = "an expired token", Make = gateway => Json with { Authorization = Bearer(gateway, wish => wish with { Lifetime = TimeSpan.FromSeconds(-1) }) }, Status = 401, Code = "token/expired" },
        new() { Name = "a token for another", Make = gateway => Json with { Authorization = Bearer(gateway, wish => wish with { Audience = "urn:another" }) }, Status = 401, Code = "token/audience" },
        new() { Name = "a token without an agency", Make = gateway => Json with { Authorization = Bearer(gateway, wish => wish with { Claims = Without("agency") }) }, Status = 401, Code = "token/invalid" },
        new() { Name = "a token of an unknown issuer", Make = gateway => Json with { Authorization = Bearer(gateway, wish => wish with { Claims = With("iss", "https://issuer.example") }) }, Status = 401, Code = "token/invalid" },
        new() { Name = "a token changed after signing", Make = gateway => Json with { Authorization = Forged(gateway) }, Status = 401, Code = "token/invalid" },
        new() { Name = "an unsigned token", Make = gateway => Json with { Authorization = Unsigned(gateway) }, Status = 401, Code = "token/invalid" },
        new() { Name = "an agency that is no id", Make = gateway => Json with { Authorization = Bearer(gateway, wish => wish with { Claims = With("agency", $"JIM {Stray}") }) }, Status = 401, Code = "token/invalid", Secrets = [Stray, Number] },
        new() { Name = "an observer, who belongs to no party", Make = _ => Json with { Agency = "observer" }, Status = 403, Code = "access/other-party" },
        new() { Name = "an auditor, who asks nothing", Make = _ => Json with { Agency = "auditor-mys" }, Status = 403, Code = "access/other-party" },
        new() { Name = "two tokens", Make = gateway => Json with { Authorization = $"Bearer {gateway.Token("mys-jim")}, Bearer {gateway.Token("mys-jim")}" }, Status = 401, Code = "token/invalid" },
        new() { Name = "an agency that no agreement names", Make = _ => Json with { Agency = "mys-perkeso" }, Status = 403, Code = "access/agency", Act = "parties" },
        new() { Name = "a system that the agency may not use", Make = _ => Calls.VerifikasiDokumen(new DocumentKey("MYS", Number)) with { Agency = "idn-kjri-tawau" }, Status = 403, Code = "access/system", Act = "parties" },
        new() { Name = "an exchange that the agency may not make", Make = _ => Calls.StatusCheck(new DocumentKey("MYS", Number)) with { Agency = "mys-apmm" }, Status = 403, Code = "access/exchange", Act = "parties" },
        new() { Name = "a purpose that the agreement does not name", Make = _ => Json with { Purpose = "joint-patrol" }, Status = 403, Code = "access/purpose", Act = "parties" },
        new() { Name = "an unknown purpose", Make = _ => Json with { Purpose = Stray }, Status = 400, Code = "request/purpose-unknown", Secrets = [Stray, Number] },
        new() { Name = "no purpose", Make = _ => Json with { Purpose = null }, Status = 400, Code = "request/purpose-missing" },
        new() { Name = "no case", Make = _ => Json with { Case = null }, Status = 400, Code = "request/case-missing" },
        new() { Name = "an empty case", Make = _ => Json with { Case = "" }, Status = 400, Code = "request/case-missing" },
        new() { Name = "another party's system", Make = _ => Json with { Agency = "idn-imigrasi" }, Status = 403, Code = "access/other-party" },
        new() { Name = "an unknown system", Make = _ => Json with { Path = $"/{Stray}/document-verifications" }, Status = 404, Code = "request/no-such-system", Secrets = [Stray, Number] },
        new() { Name = "an unknown operation", Make = _ => Json with { Path = $"/mys-niise/{Stray}" }, Status = 404, Code = "request/no-such-operation", Secrets = [Stray, Number] },
        new() { Name = "an unknown grade", Make = _ => Json with { Grade = Stray }, Status = 400, Code = "request/grade-unknown", Secrets = [Stray, Number] },
        new() { Name = "a grade above the clause", Make = _ => Json with { Grade = "read" }, Status = 403, Code = "access/grade", Act = "parties" },
        new()
        {
            Name = "a field that the clause does not let be asked", Make = _ => Json with { Agency = "mys-apmm", Purpose = "joint-patrol" },
            Status = 403, Code = "access/field", Act = "parties", Findings = [("access/field", "/pemegang")],
        },
    ];

    public static IReadOnlyList<WrongCall> OfRecords { get; } =
    [
        Invalid("a number against the schema", Body("""{"document":{"issuingState":"IDN","documentNo":"qx7394105"}}"""), ("schema/pattern", "/document/documentNo")),
        Invalid("an issuer left out", Body($$$"""{"document":{"documentNo":"{{{Number}}}"}}"""), ("schema/required", "/document")),
        Invalid("a member that is unknown, reported where it stands", Body($$$"""{"document":{"issuingState":"IDN","documentNo":"{{{Number}}}","{{{Number}}}":1}}"""), ("schema/additionalProperties", "/document")),
        Invalid("a date that does not exist", Body($$$"""{"document":{"issuingState":"IDN","documentNo":"{{{Number}}}"},"pemegang":{"namaPenuh":"{{{Holder}}}","dateOfBirth":"1992-02-30"}}"""), ("schema/anyOf", "/pemegang/dateOfBirth")),
        Invalid("neither document nor zone", Body($$$"""{"pemegang":{"namaPenuh":"{{{Holder}}}"}}"""), ("schema/oneOf", "")),
        Invalid("an XML record against its schema", Xml with { Body = Replaced(Xml.Body, Number, "qx7394105") }, ("schema/pattern", "/Dokumen/NoDokumen")),
        Unreadable("a duplicate key", Body($$$"""{"document":{"issuingState":"IDN","documentNo":"{{{Number}}}","documentNo":"{{{Number}}}"}}"""), "json/duplicate-key", "/document"),
        Unreadable("a duplicate key behind an escape", Body($$$"""{"document":{"issuingState":"IDN","documentNo":"{{{Number}}}","document\u004eo":"{{{Number}}}"}}"""), "json/duplicate-key", "/document"),
        Unreadable("invalid UTF-8", Json with { Body = [.. "{\"document\":{\"issuingState\":\"IDN\",\"documentNo\":\"QX7394105\xFF\"}}".Select(letter => (byte)letter)] }, "json/encoding"),
        Unreadable("a thousand levels", Body(string.Concat(Enumerable.Repeat("{\"document\":", 1000)) + "1" + new string('}', 1000)), "json/depth"),
        Unreadable("a thousand levels of elements", Xml with { Body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000))) }),
        Unreadable("a byte order mark", Json with { Body = [0xEF, 0xBB, 0xBF, .. Json.Body] }),
        Unreadable("half of a pair of surrogates", Body($$$"""{"document":{"issuingState":"IDN","documentNo":"{{{Number}}}"},"pemegang":{"namaPenuh":"{{{Holder}}}\ud83d"}}""")),
        Unreadable("a comment", Body($$$"""{"document":{"issuingState":"IDN","documentNo":"{{{Number}}}"} /* {{{Holder}}} */}""")),
        Unreadable("a comma at the end", Body($$$"""{"document":{"issuingState":"IDN","documentNo":"{{{Number}}}",}}""")),
        Unreadable("no bytes at all", Json with { Body = [] }),
        Unreadable("a record cut short", Body($$$"""{"document":{"issuingState":"IDN","documentNo":"{{{Number}}}" """)),
        Unreadable("two records", Json with { Body = [.. Json.Body, .. Json.Body] }),
        Unreadable("a document type declaration", Xml with { Body = [.. "<!DOCTYPE SemakanDokumen>"u8, .. Xml.Body] }),
        Unreadable("an external entity", Xml with { Body = [.. "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"u8, .. Replaced(Xml.Body, Holder, "&e;")] }),
        Unreadable("entities that multiply", Xml with { Body = [.. "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"u8, .. Replaced(Xml.Body, Holder, "&c;")] }),
        Unreadable("an entity that nothing declares", Xml with { Body = Replaced(Xml.Body, Holder, "&quixada;") }),
        Unreadable("a processing instruction", Xml with { Body = [.. "<?xml-stylesheet href=\"http://127.0.0.1/x\"?>"u8, .. Xml.Body] }),
        Unreadable("XML that says it is written otherwise", Xml with { Body = [.. "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"u8, .. Xml.Body] }),
        Unreadable("another namespace", Xml with { Body = Replaced(Xml.Body, Calls.MyImms, "urn:another") }),
        Unreadable("an element twice", Xml with { Body = Replaced(Xml.Body, "</Dokumen>", $"</Dokumen><Dokumen><NegaraPengeluar>IDN</NegaraPengeluar><NoDokumen>{Number}</NoDokumen></Dokumen>") }),
        new() { Name = "ten megabytes", Make = _ => Json with { Body = Large() }, Status = 413, Code = "request/too-large" },
        new() { Name = "ten megabytes in chunks", Make = _ => Json with { Body = Large(), Chunked = true }, Status = 413, Code = "request/too-large" },
        new() { Name = "an unknown version", Make = _ => Json with { ContentType = "application/json; version=7.1" }, Status = 415, Code = "request/version" },
        new() { Name = "a version that is none", Make = _ => Json with { ContentType = $"application/json; version={Stray}" }, Status = 415, Code = "request/version", Secrets = [Stray, Number] },
        new() { Name = "XML for a system that speaks JSON", Make = _ => Json with { ContentType = "application/xml" }, Status = 415, Code = "request/media-type" },
        new() { Name = "JSON for a system that speaks XML", Make = _ => Xml with { ContentType = "application/json" }, Status = 415, Code = "request/media-type" },
        new() { Name = "another encoding", Make = _ => Json with { ContentType = "application/json; charset=iso-8859-1" }, Status = 415, Code = "request/media-type" },
        new() { Name = "no media type", Make = _ => Json with { ContentType = null }, Status = 415, Code = "request/media-type" },
        new() { Name = "one's own state's document", Make = _ => Calls.DocumentVerification(new DocumentKey("MYS", Number), Holder), Status = 422, Code = "record/own-state", Findings = [("record/own-state", "/document/issuingState")] },
        new() { Name = "a third state's document", Make = _ => Calls.DocumentVerification(new DocumentKey("SGP", Number), Holder), Status = 422, Code = "record/nobody-answers", Findings = [("record/nobody-answers", "/document/issuingState")] },
    ];

    /// <summary>A zone of each format with one digit wrong, for each digit that the format has.</summary>
    public static IReadOnlyList<WrongCall> OfZones { get; } =
    [
        .. Zones(ZoneFormat.Td1, "I", (0, 14, "number"), (1, 6, "birth"), (1, 14, "expiry"), (1, 29, "composite")),
        .. Zones(ZoneFormat.Td2, "I", (1, 9, "number"), (1, 19, "birth"), (1, 27, "expiry"), (1, 35, "composite")),
        .. Zones(ZoneFormat.Td3, "P", (1, 9, "number"), (1, 19, "birth"), (1, 27, "expiry"), (1, 42, "personal"), (1, 43, "composite")),
        .. Zones(ZoneFormat.MrvA, "V", (1, 9, "number"), (1, 19, "birth"), (1, 27, "expiry")),
        .. Zones(ZoneFormat.MrvB, "V", (1, 9, "number"), (1, 19, "birth"), (1, 27, "expiry")),
    ];

    private static IEnumerable<WrongCall> Zones(ZoneFormat format, string code, params (int Line, int Position, string Check)[] digits)
    {
        var zone = MrzWriter.Write(new ZoneContent
        {
            Format = format,
            DocumentCode = code,
            Issuer = "IDN",
            PrimaryIdentifier = "ZULKARNAIN QUIXADA",
            DocumentNumber = Number,
            Nationality = "IDN",
            Birth = ReducedDate.Parse("1985-08-17"),
            Sex = Sex.Male,
            Expiry = ReducedDate.Parse("2034-08-16"),
            Optional1 = format == ZoneFormat.Td3 ? "QX11223344" : "",
        });
        foreach (var (line, position, check) in digits)
        {
            var lines = zone.ToArray();
            var letters = lines[line].ToCharArray();
            letters[position] = letters[position] == '9' ? '0' : (char)(letters[position] + 1);
            lines[line] = new string(letters);
            foreach (var (call, field) in new[] { (Calls.DocumentVerification(lines), "/mrzLines"), (Calls.SemakanDokumen(lines), "/BarisMrz") })
            {
                // A composite digit covers the others, so that theirs makes it wrong too.
                (string, string)[] findings = check == "composite" || format is ZoneFormat.MrvA or ZoneFormat.MrvB
                    ? [($"mrz/check-digit/{check}", $"{field}/{line}")]
                    : [($"mrz/check-digit/{check}", $"{field}/{line}"), ("mrz/check-digit/composite", $"{field}/1")];
                yield return new WrongCall
                {
                    Name = $"{format} with a wrong digit for {check}, from {call.System}",
                    Make = _ => call,
                    Status = 422,
                    Code = "record/invalid",
                    Findings = findings,
                    Secrets = [Number, "ZULKARNAIN", "QX11223344"],
                };
            }
        }
    }

    private static WrongCall Invalid(string name, Call call, params (string Code, string At)[] findings) =>
        new() { Name = name, Make = _ => call, Status = 422, Code = "record/invalid", Findings = findings };

    private static WrongCall Unreadable(string name, Call call) => new() { Name = name, Make = _ => call, Status = 400, Code = "request/unreadable" };

    private static WrongCall Unreadable(string name, Call call, string finding, string at = "") =>
        Unreadable(name, call) with { Findings = at.Length == 0 ? null : [(finding, at)] };

    private static Call Body(string json) => Json with { Body = Encoding.UTF8.GetBytes(json) };

    private static byte[] Replaced(byte[] body, string text, string other) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(text, other, StringComparison.Ordinal));

    private static byte[] Large()
    {
        var large = new byte[TenMegabytes];
        Array.Fill(large, (byte)' ');
        Json.Body.CopyTo(large.AsSpan());
        return large;
    }

    private static string Bearer(GatewayFixture gateway, Func<TokenWish, TokenWish> change) =>
        $"Bearer {gateway.Issuer.Issue(change(new TokenWish { Client = SandboxClients.Get("mys-jim") }))}";

    private static string Forged(GatewayFixture gateway)
    {
        // The consulate's claims under the border agency's signature.
        var parts = gateway.Token("mys-jim").Split('.');
        return $"Bearer {parts[0]}.{gateway.Token("idn-kjri-tawau").Split('.')[1]}.{parts[2]}";
    }

    private static string Unsigned(GatewayFixture gateway)
    {
        var header = System.Buffers.Text.Base64Url.EncodeToString("""{"alg":"none","typ":"at+jwt"}"""u8);
        return $"Bearer {header}.{gateway.Token("mys-jim").Split('.')[1]}.";
    }

    private static Dictionary<string, string?> With(string claim, string value) => new() { [claim] = value };

    private static Dictionary<string, string?> Without(string claim) => new() { [claim] = null };
}
