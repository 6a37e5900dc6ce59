namespace Gateway.Adapters.Tests.Codecs;

public sealed class JsonCodecTests() : WireCodecTests("mys-niise", "document-verifications");
