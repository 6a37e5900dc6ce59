namespace Gateway.Adapters;

/// <summary>What a codec read off a schema when it was loaded, so that reading and writing need no second look at it; each codec has its own kind.</summary>
internal abstract record WireFormat;
