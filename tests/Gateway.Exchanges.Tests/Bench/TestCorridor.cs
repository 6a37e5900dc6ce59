using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Tests;

namespace Gateway.Exchanges.Tests.Bench;

/// <summary>The repository's own systems and agreements, loaded once.</summary>
internal static class TestCorridor
{
    private static readonly Lazy<Corridor> Loaded = new(() => At(Repository.Root));

    public static Corridor Value => Loaded.Value;

    public static AdapterSet Adapters => Value.Adapters;

    /// <summary>The corridor of a folder that is laid out as the repository is.</summary>
    public static Corridor At(string root)
    {
        var adapters = AdapterSet.Load(Path.Combine(root, "adapters"), Path.Combine(root, "schemas"));
        var agreements = AgreementSet.Load(Path.Combine(root, "deploy", "agreements"));
        var answering = new AnsweringTable(
        [
            ("travel-document.verify", "IDN", "idn-simkim"),
            ("travel-document.verify", "MYS", "mys-myimms"),
            ("immigration-status.check", "IDN", "idn-simkim"),
            ("immigration-status.check", "MYS", "mys-myimms"),
        ]);
        return new Corridor(adapters, agreements, ClearanceSet.Compile(agreements, adapters), answering);
    }
}
