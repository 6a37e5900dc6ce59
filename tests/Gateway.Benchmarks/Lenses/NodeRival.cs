using System.Diagnostics;
using System.Globalization;
using Gateway.Benchmarks.Load;
using Gateway.Tests;

namespace Gateway.Benchmarks.Lenses;

/// <summary>The programs on Node that the product is measured against, in one process that is asked line by line.</summary>
internal sealed class NodeRival : IDisposable
{
    private readonly Process _process;

    private NodeRival(Process process) => _process = process;

    public static NodeRival Start()
    {
        var modules = Repository.Path(".tools", "npm", "node_modules");
        if (!Directory.Exists(Path.Combine(modules, "jsonata")))
            throw new LoadException("`jsonata` and `ajv` are not installed: run `tests/oracles/install.sh`");
        var start = new ProcessStartInfo("node", [Repository.Path("tests", "Gateway.Benchmarks", "Lenses", "rivals.mjs"), Repository.Path(PersonFormat.Folder), modules])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new NodeRival(Process.Start(start) ?? throw new LoadException("`node` does not start"));
    }

    public double ProcessorSeconds => Machine.SecondsOf(_process.Id);

    /// <summary>Gives it the record that it works on from here on.</summary>
    public void Take(ReadOnlySpan<byte> record) => Ask($"record {Convert.ToBase64String(record)}");

    /// <summary>What it makes of the record: bytes as base64, or <c>true</c> or <c>false</c>.</summary>
    public string Once(string program) => Ask($"once {program}");

    /// <summary>How long so many runs took, in microseconds: by the clock, and of the processor.</summary>
    public (double Wall, double Processor) Time(string program, int times)
    {
        var figures = Ask(string.Create(CultureInfo.InvariantCulture, $"time {program} {times}")).Split(' ');
        return (double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        // It ends by itself when there is nothing more to read.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        return _process.StandardOutput.ReadLine() ?? throw new LoadException($"the programs on Node ended at `{line.Split(' ')[0]}`");
    }
}
