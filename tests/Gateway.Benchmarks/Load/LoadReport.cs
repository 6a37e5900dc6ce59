using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Yarp.ReverseProxy.Configuration;

namespace Gateway.Benchmarks.Load;

/// <summary>The report of a load run, as Markdown. The first target is what the others are compared with.</summary>
internal static class LoadReport
{
    public static string Write(
        LoadPlan plan,
        IReadOnlyList<LoadTarget> targets,
        IReadOnlyDictionary<LoadTarget, IReadOnlyList<LoadSample>> samples,
        string wrkVersion,
        string ledgerFileSystem)
    {
        var report = new StringBuilder();
        Table(report, targets, samples);
        report.AppendLine();
        var all = samples.Values.SelectMany(runs => runs).ToList();
        Line(report, $"Medians of {plan.Rounds} alternating runs of {plan.Seconds} s; {plan.Connections} connections, {wrkVersion}; {Question.Passports} passports in turn.");
        Line(report, $"Machine: {Machine.Processor}, {Environment.ProcessorCount} cores, {Machine.Memory}, shared by wrk, register and target; {RuntimeInformation.OSDescription.Split('#')[0].Trim()}; ledger on {ledgerFileSystem}.");
        Line(report, $"Runtime: {RuntimeInformation.FrameworkDescription}, YARP {Version(typeof(IProxyConfigProvider))}, {(all.All(sample => sample.Server.ServerGarbageCollection) ? "server" : "workstation")} garbage collection.");
        Line(report, $"Other programs used {Median(all.Select(sample => sample.OtherProcesses)):0.0 %} of the machine in the median run, {all.Max(sample => sample.OtherProcesses):0.0 %} in the worst.");
        return report.ToString();
    }

    private static void Table(
        StringBuilder report, IReadOnlyList<LoadTarget> targets, IReadOnlyDictionary<LoadTarget, IReadOnlyList<LoadSample>> samples)
    {
        report.AppendLine("| target | requests/s | ratio | p50 ms | ratio | p99 ms | ratio | CPU µs | allocated KB | asked the register |");
        report.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var plain = samples[targets[0]];
        foreach (var target in targets)
        {
            var runs = samples[target];
            Line(
                report,
                $"| {target.Name} | {Median(runs, Throughput):0} | {Ratio(runs, plain, Throughput):0.00} | {Median(runs, HalfOf):0.00} | {Ratio(runs, plain, HalfOf):0.00} | {Median(runs, Slow):0.00} | {Ratio(runs, plain, Slow):0.00} | {Median(runs, sample => sample.Server.CpuSeconds * 1e6 / sample.Figures.Requests):0.0} | {Median(runs, sample => sample.Server.AllocatedBytes / 1024.0 / sample.Figures.Requests):0.0} | {Median(runs, sample => (double)sample.Register.Handled / sample.Figures.Requests):0.0 %} |");
        }
    }

    private static double Throughput(LoadSample sample) => sample.Figures.PerSecond;

    private static double HalfOf(LoadSample sample) => sample.Figures.Median;

    private static double Slow(LoadSample sample) => sample.Figures.Slow;

    // A round's runs follow each other within seconds, so each is compared with the plain one of its own round.
    private static double Ratio(IReadOnlyList<LoadSample> runs, IReadOnlyList<LoadSample> plain, Func<LoadSample, double> figure) =>
        Median(runs.Zip(plain, (run, other) => figure(run) / figure(other)));

    private static double Median(IEnumerable<LoadSample> runs, Func<LoadSample, double> figure) => Median(runs.Select(figure));

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static void Line(StringBuilder report, FormattableString line) => report.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Version(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
