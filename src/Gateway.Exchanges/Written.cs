namespace Gateway.Exchanges;

/// <summary>The answer in the asker's own format, ready to be recorded and released.</summary>
/// <param name="Facts">What is known of the exchange.</param>
/// <param name="MediaType">The media type with its version.</param>
/// <param name="Body">The answer's bytes.</param>
/// <param name="Report">The report of the translation; empty where none was asked for.</param>
/// <param name="Found">Whether the register knows the subject, as far as the asker may learn.</param>
public sealed record Written(Facts Facts, string MediaType, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Report, bool Found) : IStage;
