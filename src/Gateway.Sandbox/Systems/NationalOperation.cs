namespace Gateway.Sandbox.Systems;

/// <summary>One thing that a simulated system can be asked.</summary>
/// <param name="Answer">Reads the question and writes the answer.</param>
/// <param name="OffSchema">A well-formed answer that the system's own schema forbids, for when it is told to give one.</param>
internal sealed record NationalOperation(AnswerQuestion Answer, byte[] OffSchema);
