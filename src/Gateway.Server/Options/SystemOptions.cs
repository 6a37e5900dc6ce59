using System.ComponentModel.DataAnnotations;

namespace Gateway.Server.Options;

/// <summary>Where one national system is: the section <c>Systems:&lt;id&gt;</c>. What it speaks is its adapter's business, never this one's.</summary>
public sealed class SystemOptions
{
    /// <summary>Base addresses, each ending with a slash; questions go to them in turn. At least one.</summary>
    [MinLength(1)]
    public IList<Uri> Destinations { get; } = [];

    /// <summary>How often each destination's <c>health</c> is asked, in seconds. Default 5.</summary>
    [Range(0.05, 3600)]
    public double ProbeSeconds { get; set; } = 5;

    /// <summary>How long one attempt may take, in seconds. Default 5.</summary>
    [Range(0.05, 60)]
    public double AttemptSeconds { get; set; } = 5;

    /// <summary>How long all attempts together may take, in seconds from when the asker's request had come; the last twentieth is for the record of how it ended. Default 10.</summary>
    [Range(0.05, 120)]
    public double TotalSeconds { get; set; } = 10;
}
