using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Gateway.Records.Json;

/// <summary>How text is written into JSON: as it is, escaped only where the grammar asks for it.</summary>
internal static class JsonText
{
    // Bodies are sent as application/json, never inside HTML; escaping letters of names would only lengthen them.
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);
}
