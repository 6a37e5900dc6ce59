using Gateway.Adapters.Csv;
using Gateway.Adapters.Json;
using Gateway.Adapters.Mrz;
using Gateway.Adapters.Soap;
using Gateway.Adapters.Xml;

namespace Gateway.Adapters;

/// <summary>Every codec there is, listed by hand.</summary>
internal static class WireCodecs
{
    /// <summary><c>"codec": "json"</c>.</summary>
    public static IWireCodec Json { get; } = new JsonCodec();

    /// <summary><c>"codec": {"xml": {"namespace": "…"}}</c>.</summary>
    public static IWireCodec Xml { get; } = new XmlCodec();

    /// <summary><c>"codec": {"soap": {"namespace": "…"}}</c>.</summary>
    public static IWireCodec Soap { get; } = new SoapCodec();

    /// <summary><c>"codec": {"csv": {"separator": "…", "quote": "…", "lineEnd": "…"}}</c>.</summary>
    public static IRowCodec Csv { get; } = new CsvCodec();

    /// <summary><c>"codec": "mrz"</c>.</summary>
    public static IWireCodec Mrz { get; } = new MrzCodec();
}
