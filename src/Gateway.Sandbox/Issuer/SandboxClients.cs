using Gateway.Agreements;

namespace Gateway.Sandbox.Issuer;

/// <summary>The agencies of the sandbox's corridor.</summary>
public static class SandboxClients
{
    /// <summary>The secret of every client.</summary>
    public const string Secret = "sandbox";

    public static IReadOnlyList<SandboxClient> All { get; } =
    [
        new("mys-jim", Secret, "Immigration Department of Malaysia"),
        new("mys-apmm", Secret, "Malaysian Maritime Enforcement Agency"),
        new("mys-jtksm", Secret, "Department of Labour, Peninsular Malaysia"),
        new("mys-perkeso", Secret, "Social Security Organisation of Malaysia"),
        new("idn-imigrasi", Secret, "Directorate General of Immigration of Indonesia"),
        new("idn-kjri-tawau", Secret, "Consulate of Indonesia in Tawau"),
        new("idn-kp2mi", Secret, "Ministry of Migrant Workers Protection of Indonesia"),
        new("idn-bakamla", Secret, "Maritime Security Agency of Indonesia"),
        new("idn-bpjstk", Secret, "Workers Social Security Agency of Indonesia"),
        new("auditor-idn", Secret, "Auditor of Indonesia"),
        new("auditor-mys", Secret, "Auditor of Malaysia"),
        new("observer", Secret, "Independent monitor"),
    ];

    /// <summary>The clients of a corridor with these agreements: <see cref="All"/>, and whoever else an agreement names.</summary>
    public static IReadOnlyList<SandboxClient> Of(AgreementSet agreements) =>
    [
        .. All,
        .. agreements.Agreements.SelectMany(agreement => agreement.Clauses).SelectMany(clause => clause.Agencies)
            .Distinct()
            .Where(agency => !All.Any(client => client.Id == agency))
            .Select(agency => new SandboxClient(agency, Secret, "Named by an agreement")),
    ];

    public static SandboxClient Get(string id) => All.Single(client => client.Id == id);
}
