using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.Systems.Registers;

/// <summary>A foreigner in the host state's register.</summary>
/// <param name="Stay">What the host knows.</param>
/// <param name="Person">The foreigner.</param>
/// <param name="Documents">What the foreigner travels on.</param>
/// <param name="Pass">What an answer says of the pass, already in the system's own format; empty where there is none.</param>
/// <param name="Rest">What an answer says of programme, detention and person, in the same way.</param>
internal sealed record StayRow(Stay Stay, HolderRecord Person, IReadOnlyList<DocumentKey> Documents, byte[] Pass, byte[] Rest);
