using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Dukcapil;

/// <summary>The population register's words. They follow the adapter's code lists by agreement, as a foreign system's would, and not by reading them.</summary>
internal static class DukcapilWords
{
    public const string Namespace = "urn:gateway:reference:idn-dukcapil:1";

    public static string Match(HolderMatch match) => match switch
    {
        HolderMatch.NotCompared => "Tidak Dibandingkan",
        HolderMatch.Match => "Sesuai",
        HolderMatch.Close => "Hampir Sesuai",
        HolderMatch.Mismatch => "Tidak Sesuai",
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    public static string Yes(bool value) => value ? "Ya" : "Tidak";
}
