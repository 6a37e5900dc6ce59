using Gateway.Sandbox.People.Documents;

namespace Gateway.Sandbox.People;

/// <summary>Documents of people made by hand, the same whatever the seed: for instructions, demonstrations and tests.</summary>
internal static class WellKnown
{
    public static DocumentKey ValidIndonesianPassport { get; } = new("IDN", "X1000001");

    public static DocumentKey ExpiredIndonesianPassport { get; } = new("IDN", "X1000002");

    public static DocumentKey LostIndonesianPassport { get; } = new("IDN", "X1000003");

    public static DocumentKey StolenIndonesianPassport { get; } = new("IDN", "X1000004");

    public static DocumentKey RevokedIndonesianPassport { get; } = new("IDN", "X1000005");

    /// <summary>Cancelled when <see cref="RenewedIndonesianPassport"/> replaced it.</summary>
    public static DocumentKey ReplacedIndonesianPassport { get; } = new("IDN", "X1000006");

    public static DocumentKey RenewedIndonesianPassport { get; } = new("IDN", "X1000007");

    /// <summary>In force, of somebody under protection: to the other state it does not exist.</summary>
    public static DocumentKey ProtectedIndonesianPassport { get; } = new("IDN", "X1000008");

    /// <summary>Of a plantation worker with a pass in force.</summary>
    public static DocumentKey WorkerInMalaysia { get; } = new("IDN", "X1000009");

    public static DocumentKey OverstayerInMalaysia { get; } = new("IDN", "X1000010");

    /// <summary>Of a participant in RTK 2.0.</summary>
    public static DocumentKey RecalibrationParticipant { get; } = new("IDN", "X1000011");

    public static DocumentKey DetaineeInMalaysia { get; } = new("IDN", "X1000012");

    public static DocumentKey ProtectedDetaineeInMalaysia { get; } = new("IDN", "X1000013");

    public static DocumentKey DepartedFromMalaysia { get; } = new("IDN", "X1000014");

    public static DocumentKey WithoutPassInMalaysia { get; } = new("IDN", "X1000015");

    /// <summary>A document for one journey home.</summary>
    public static DocumentKey Splp { get; } = new("IDN", "XD000101");

    public static DocumentKey IndonesianBorderPass { get; } = new("IDN", "PLB-NNK-000101");

    public static DocumentKey ValidMalaysianPassport { get; } = new("MYS", "A10000001");

    public static DocumentKey LostMalaysianPassport { get; } = new("MYS", "A10000002");

    public static DocumentKey ExpiredMalaysianPassport { get; } = new("MYS", "A10000003");

    public static DocumentKey ProtectedMalaysianPassport { get; } = new("MYS", "A10000004");

    /// <summary>Of an engineer with a limited stay permit for work, index E23, who has a population number as every such resident has.</summary>
    public static DocumentKey MalaysianWithItas { get; } = new("MYS", "K10000005");

    public static DocumentKey MalaysianOverstayer { get; } = new("MYS", "A10000006");

    /// <summary>Numbers that no register ever gives out: what a protected person must look like.</summary>
    public static DocumentKey NeverIssuedIndonesianPassport { get; } = new("IDN", "X1000999");

    public static DocumentKey NeverIssuedMalaysianPassport { get; } = new("MYS", "A10000999");
}
