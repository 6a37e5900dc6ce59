namespace Gateway.Adapters.Tests.Codecs;

public sealed class SoapCodecTests() : WireCodecTests("idn-dukcapil", "padanan-wni");
