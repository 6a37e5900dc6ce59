using System.Text.Encodings.Web;

namespace Gateway.Records.Json;

/// <summary>How text is written into JSON: as it is, escaped only where the grammar asks for it.</summary>
internal static class JsonText
{
    // "Unsafe" speaks of JSON pasted into HTML. These are bodies of application/json, and escaping the letters of names, or the plus of
    // an offset, would only lengthen them.
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
