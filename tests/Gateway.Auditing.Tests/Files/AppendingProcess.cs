using System.Globalization;
using System.Text;
using Gateway.Auditing.Files;

namespace Gateway.Auditing.Tests.Files;

/// <summary>
/// A process that appends under load until it is killed, and writes a line for every entry that was acknowledged to it:
/// <c>dotnet Gateway.Auditing.Tests.dll append FOLDER RUN</c>.
/// </summary>
internal static class AppendingProcess
{
    private const int Writers = 32;

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["append", var folder, var run])
            return 2;
        // Small segments, so that kills also fall into the moments when one ends, is taken back and used again.
        await using var store = FileAuditStore.Open(folder, new FileAuditStoreOptions
        {
            SegmentBytes = 1 << 16,
            CheckpointInterval = TimeSpan.FromMilliseconds(20),
        });
        await using var output = Console.OpenStandardOutput();
        var gate = new Lock();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var name = Name(run, writer, i);
                var position = await store.AppendAsync(Encoding.ASCII.GetBytes(name));
                var line = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{position.Index} {position.Leaf} {name}\n"));
                lock (gate)
                    output.Write(line);
            }
        })));
        return 0;
    }

    private static string Name(string run, int writer, int i) =>
        string.Create(CultureInfo.InvariantCulture, $"run-{run}-writer-{writer}-entry-{i}-{new string('x', (writer * 37 + i) % 500)}");
}
