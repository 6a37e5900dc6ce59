using System.ComponentModel.DataAnnotations;

namespace Gateway.Server.Options;

/// <summary>Where the gateway finds what it runs on: the section <c>Gateway</c>. Relative folders lie beside the program.</summary>
public sealed class GatewayOptions
{
    /// <summary>The folder of the national systems' adapters. Default <c>adapters</c>.</summary>
    [Required]
    public string Adapters { get; set; } = "adapters";

    /// <summary>The folder of the canonical schemas. Default <c>schemas</c>.</summary>
    [Required]
    public string Schemas { get; set; } = "schemas";

    /// <summary>The folder of the agreements. Default <c>agreements</c>.</summary>
    [Required]
    public string Agreements { get; set; } = "agreements";

    /// <summary>The ledger's folder, made beforehand with <c>gateway ledger init</c>. No default: a log is never begun by accident.</summary>
    [Required]
    public string? Ledger { get; set; }

    /// <summary>The agencies that may read entry bundles: auditors of both states and the observer. Default: nobody.</summary>
    [Required]
    public IList<string> LedgerReaders { get; } = [];

    /// <summary>Memory for kept verdicts, in MiB. Default 64.</summary>
    [Range(1, 65_536)]
    public int CacheMebibytes { get; set; } = 64;

    /// <summary>How many rows of all batches together are asked at once. Default 32. More finish batches sooner and hold up single questions longer.</summary>
    [Range(1, 4096)]
    public int BatchRows { get; set; } = 32;

    /// <summary>Memory for results of rows that a caller may come back for, in MiB. Default 256: some 250 000 rows.</summary>
    [Range(1, 65_536)]
    public int BatchMebibytes { get; set; } = 256;
}
