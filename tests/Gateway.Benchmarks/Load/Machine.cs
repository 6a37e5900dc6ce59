using System.Globalization;
using System.Runtime.InteropServices;

namespace Gateway.Benchmarks.Load;

/// <summary>The machine the run is on: its class for the report, never its name, and how busy it was with other things.</summary>
internal static class Machine
{
    // USER_HZ, which Linux fixes at 100 for what it shows in /proc.
    private const double TicksPerSecond = 100;

    public static string Processor => Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();

    public static string Memory => string.Create(
        CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30):0} GiB");

    public static string FileSystem(string folder) => new DriveInfo(folder).DriveFormat;

    /// <summary>The processor time that all programs together have used since the machine started, in seconds; 0 where that cannot be had.</summary>
    public static double BusySeconds()
    {
        if (!File.Exists("/proc/stat"))
            return 0;

        // user, nice and system; what interrupts and the disk take belongs to nobody in particular.
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields[1..4].Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>The processor time that this process and its children that have ended have used, in seconds.</summary>
    public static double OwnSeconds() => Seconds("self");

    /// <summary>The same of another process.</summary>
    public static double SecondsOf(int process) => Seconds(process.ToString(CultureInfo.InvariantCulture));

    private static double Seconds(string process)
    {
        var file = $"/proc/{process}/stat";
        if (!File.Exists(file))
            return 0;
        var stat = File.ReadAllText(file);
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[11..15].Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static string? Line(string file, string name) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
}
