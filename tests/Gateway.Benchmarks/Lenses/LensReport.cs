using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Gateway.Benchmarks.Load;

namespace Gateway.Benchmarks.Lenses;

/// <summary>The report of a lens run, as Markdown. The first contender is the product; a ratio is another's time by its time in the same round. What is allocated in another process is not seen.</summary>
internal sealed class LensReport(int rounds)
{
    private readonly StringBuilder _text = new();
    private readonly List<double> _others = [];

    public void Contest(string title, IReadOnlyList<ContestSample[]> samples, IReadOnlyList<string> names)
    {
        Begin(title, samples);
        _text.AppendLine("| | µs | times the product | allocated here |");
        _text.AppendLine("| --- | ---: | ---: | ---: |");
        for (var i = 0; i < names.Count; i++)
        {
            Line($"| {names[i]} | {Median(samples.Select(round => round[i].Microseconds)):0.00} | {Median(samples.Select(round => round[i].Microseconds / round[0].Microseconds)):0.00} | {Median(samples.Select(round => round[i].Allocated)):0} |");
        }
    }

    public void Growth(string title, IReadOnlyList<byte[]> records, IReadOnlyList<ContestSample[]> samples)
    {
        Begin(title, samples);
        _text.AppendLine("| bytes | µs | ns a byte | times the smallest |");
        _text.AppendLine("| ---: | ---: | ---: | ---: |");
        for (var i = 0; i < records.Count; i++)
        {
            Line($"| {records[i].Length} | {Median(samples.Select(round => round[i].Microseconds)):0.0} | {Median(samples.Select(round => OfByte(round, i))):0.00} | {Median(samples.Select(round => OfByte(round, i) / OfByte(round, 0))):0.00} |");
        }

        double OfByte(ContestSample[] round, int i) => round[i].Microseconds * 1000 / records[i].Length;
    }

    public override string ToString()
    {
        var report = new StringBuilder().Append(_text).AppendLine();
        report.AppendLine(CultureInfo.InvariantCulture, $"Medians of {rounds} alternating rounds on one thread; times are of the clock or of the processor, whichever is less.");
        report.AppendLine(CultureInfo.InvariantCulture, $"Machine: {Machine.Processor}, {Environment.ProcessorCount} cores, {Machine.Memory}; {RuntimeInformation.OSDescription.Split('#')[0].Trim()}; {RuntimeInformation.FrameworkDescription}.");
        report.AppendLine(CultureInfo.InvariantCulture, $"Other programs used {Median(_others):0.0 %} of the machine in the median run, {_others.Max():0.0 %} in the worst.");
        return report.ToString();
    }

    private void Begin(string title, IReadOnlyList<ContestSample[]> samples)
    {
        if (_text.Length > 0)
            _text.AppendLine();
        _text.AppendLine(title).AppendLine();
        _others.AddRange(samples.SelectMany(round => round).Select(sample => sample.OtherPrograms));
    }

    private void Line(FormattableString line) => _text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
