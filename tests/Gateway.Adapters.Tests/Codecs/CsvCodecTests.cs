namespace Gateway.Adapters.Tests.Codecs;

public sealed class CsvCodecTests() : WireCodecTests("mys-jim-depot", "semakan-warganegara");
