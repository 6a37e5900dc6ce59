using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Dukcapil;

/// <summary>Somebody in the population register: a citizen, or a foreigner who lives in Indonesia and has a number all the same.</summary>
internal sealed record Resident(SyntheticPerson Person, HolderRecord Record);
