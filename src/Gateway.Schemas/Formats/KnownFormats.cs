using System.Collections.Frozen;
using System.Text;
using Gateway.Schemas.Patterns;

namespace Gateway.Schemas.Formats;

/// <summary>The formats that are checked; any other is an annotation, as the standard says.</summary>
internal static class KnownFormats
{
    public static FrozenDictionary<string, Format> All { get; } = new Dictionary<string, Format>
    {
        ["date"] = TimeFormats.IsDate,
        ["time"] = TimeFormats.IsTime,
        ["date-time"] = TimeFormats.IsDateTime,
        ["duration"] = DurationFormat.IsDuration,
        ["uuid"] = UuidFormat.IsUuid,
        ["uri"] = text => UriFormats.IsUri(text, international: false),
        ["uri-reference"] = text => UriFormats.IsReference(text, international: false),
        ["iri"] = text => UriFormats.IsUri(text, international: true),
        ["iri-reference"] = text => UriFormats.IsReference(text, international: true),
        ["uri-template"] = UriTemplateFormat.IsTemplate,
        ["email"] = text => EmailFormat.IsAddress(text, international: false),
        ["idn-email"] = text => EmailFormat.IsAddress(text, international: true),
        ["hostname"] = text => HostNameFormats.IsHostName(text, international: false),
        ["idn-hostname"] = text => HostNameFormats.IsHostName(text, international: true),
        ["ipv4"] = HostFormats.IsIpv4,
        ["ipv6"] = HostFormats.IsIpv6,
        ["json-pointer"] = PointerFormats.IsPointer,
        ["relative-json-pointer"] = PointerFormats.IsRelativePointer,
        ["regex"] = text => Pattern.IsValid(Encoding.UTF8.GetString(text)),
    }.ToFrozenDictionary();
}
