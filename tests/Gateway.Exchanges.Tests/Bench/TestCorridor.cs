using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Tests;

namespace Gateway.Exchanges.Tests.Bench;

/// <summary>The repository's own systems and agreements, loaded once.</summary>
internal static class TestCorridor
{
    private static readonly Lazy<Corridor> Loaded = new(Load);

    public static Corridor Value => Loaded.Value;

    public static AdapterSet Adapters => Value.Adapters;

    private static Corridor Load()
    {
        var adapters = AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas"));
        var agreements = AgreementSet.Load(Repository.Path("deploy", "agreements"));
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
