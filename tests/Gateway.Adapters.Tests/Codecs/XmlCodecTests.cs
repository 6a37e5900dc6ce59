namespace Gateway.Adapters.Tests.Codecs;

public sealed class XmlCodecTests() : WireCodecTests("mys-myimms", "semakan-dokumen");
