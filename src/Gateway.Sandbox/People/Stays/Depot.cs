namespace Gateway.Sandbox.People.Stays;

/// <summary>A place of immigration detention in Malaysia. Source: depots named by the press up to 2025, those reported closed left out.</summary>
/// <param name="Id">The id of the list.</param>
/// <param name="Name">The Malay name.</param>
/// <param name="Region">The part of Malaysia.</param>
/// <param name="ForChildren">A placement centre for minors.</param>
internal sealed record Depot(string Id, string Name, string Region, bool ForChildren)
{
    public static IReadOnlyList<Depot> All { get; } =
    [
        new("MY-DEP-SEMENYIH", "Depot Imigresen Semenyih", "PENINSULAR", false),
        new("MY-DEP-KLIA", "Depot Imigresen KLIA (Sepang)", "PENINSULAR", false),
        new("MY-DEP-BERANANG", "Depot Imigresen Beranang", "PENINSULAR", false),
        new("MY-DEP-BUKIT_JALIL", "Depot Imigresen Bukit Jalil", "PENINSULAR", false),
        new("MY-DEP-PUTRAJAYA", "Depot Imigresen Putrajaya", "PENINSULAR", false),
        new("MY-DEP-LENGGENG", "Depot Imigresen Lenggeng", "PENINSULAR", false),
        new("MY-DEP-MACHAP_UMBOO", "Depot Imigresen Machap Umboo", "PENINSULAR", false),
        new("MY-DEP-PEKAN_NENAS", "Depot Imigresen Pekan Nenas (Pontian)", "PENINSULAR", false),
        new("MY-DEP-SETIA_TROPIKA", "Depot Imigresen Setia Tropika (Johor Bahru)", "PENINSULAR", false),
        new("MY-DEP-KEMAYAN", "Depot Imigresen Kemayan (Bera)", "PENINSULAR", false),
        new("MY-DEP-AJIL", "Depot Imigresen Ajil (Hulu Terengganu)", "PENINSULAR", false),
        new("MY-DEP-TANAH_MERAH", "Depot Imigresen Tanah Merah", "PENINSULAR", false),
        new("MY-DEP-LANGKAP", "Depot Imigresen Langkap", "PENINSULAR", false),
        new("MY-DEP-JURU", "Depot Imigresen Juru", "PENINSULAR", false),
        new("MY-DEP-BELANTIK", "Depot Imigresen Belantik (Sik)", "PENINSULAR", false),
        new("MY-DEP-WANG_KELIAN", "Depot Imigresen Wang Kelian", "PENINSULAR", false),
        new("MY-DEP-SEMUJA", "Depot Imigresen Semuja (Serian)", "SARAWAK", false),
        new("MY-DEP-BEKENU", "Depot Imigresen Bekenu (Miri)", "SARAWAK", false),
        new("MY-DEP-MENGGATAL", "Depot Tahanan Menggatal / Pusat Tahanan Sementara Menggatal (Kota Kinabalu)", "SABAH", false),
        new("MY-DEP-PAPAR", "Pusat Tahanan Sementara Papar (Kimanis)", "SABAH", false),
        new("MY-DEP-SIBUGA", "Pusat Tahanan Sementara Sibuga / Batu 8 (Sandakan)", "SABAH", false),
        new("MY-DEP-TAWAU", "Depot Tahanan Imigresen Tawau (Batu 5)", "SABAH", false),
        new("MY-DEP-BAITUL_KL", "Baitul Mahabbah", "PENINSULAR", true),
        new("MY-DEP-BAITUL_SBH", "Baitul Mahabbah (Sabah)", "SABAH", true),
        new("MY-DEP-BAITUL_SWK", "Baitul Mahabbah (Sarawak)", "SARAWAK", true),
    ];

    public static Depot Of(string id) => All.Single(depot => depot.Id == id);

    public Detention Hold(DateOnly since) => new(Id, Name, since);
}
