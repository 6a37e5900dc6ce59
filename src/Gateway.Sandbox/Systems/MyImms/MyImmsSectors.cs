using System.Collections.Frozen;

namespace Gateway.Sandbox.Systems.MyImms;

/// <summary>MyIMMs' words for sectors of employment.</summary>
internal static class MyImmsSectors
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["MANUFACTURING"] = "PERKILANGAN",
        ["CONSTRUCTION"] = "PEMBINAAN",
        ["PLANTATION"] = "PERLADANGAN",
        ["AGRICULTURE"] = "PERTANIAN",
        ["SERVICES"] = "PERKHIDMATAN",
        ["MINING"] = "PERLOMBONGAN DAN PENGKUARIAN",
        ["DOMESTIC"] = "PEMBANTU RUMAH ASING",
        ["SECURITY"] = "PENGAWAL KESELAMATAN",
        ["SERVICES.RESTAURANT"] = "RESTORAN",
        ["SERVICES.CLEANING"] = "PENCUCIAN DAN PEMBERSIHAN",
        ["SERVICES.ISLAND_RESORT"] = "PULAU PERANGINAN",
        ["SERVICES.HOTEL"] = "HOTEL",
        ["SERVICES.SPA"] = "SPA DAN REFLEKSOLOGI",
        ["SERVICES.CADDY"] = "KEDI",
        ["SERVICES.CARGO"] = "PENGENDALIAN KARGO",
        ["SERVICES.WHOLESALE"] = "BORONG DAN RUNCIT",
        ["SERVICES.LAUNDRY"] = "DOBI",
        ["SERVICES.SCRAP"] = "LOGAM/BARANG LUSUH",
        ["SERVICES.WAREHOUSE"] = "GUDANG DARAT",
        ["SERVICES.TEXTILE"] = "PERNIAGAAN TEKSTIL",
        ["SERVICES.GOLDSMITH"] = "TUKANG EMAS",
        ["SERVICES.BARBER"] = "TUKANG GUNTING RAMBUT",
        ["SERVICES.WELFARE_HOME"] = "RUMAH KEBAJIKAN",
        ["SERVICES.RECYCLING"] = "KITAR SEMULA",
    }.ToFrozenDictionary();

    public static string Word(string sector) => Words[sector];
}
