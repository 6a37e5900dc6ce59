using Gateway.Benchmarks.Servers;

namespace Gateway.Benchmarks.Load;

/// <summary>One measured run of one target: what its callers saw, and what the servers used for it.</summary>
/// <param name="Figures">What wrk says.</param>
/// <param name="Server">What the target's own process used.</param>
/// <param name="Register">What the register used, and how many questions reached it.</param>
/// <param name="OtherProcesses">The share of the machine's processor time that went to programs which are no part of the run.</param>
internal sealed record LoadSample(LoadFigures Figures, Counters Server, Counters Register, double OtherProcesses);
