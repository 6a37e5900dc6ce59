using System.Text.Json;

namespace Gateway.Cli.Batches;

/// <summary>One line of results, as far as sending needs to know it (docs/formats/batch.md).</summary>
/// <param name="Row">The row's number.</param>
/// <param name="Status">What became of it.</param>
/// <param name="MayRetry">Whether the same row may fare better later.</param>
/// <param name="Line">The whole line without its end.</param>
internal sealed record RowResult(long Row, int Status, bool MayRetry, string Line)
{
    /// <summary>The line's result, or null where it is none: it was cut while it was written.</summary>
    public static RowResult? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var result = json.RootElement;
            var mayRetry = result.TryGetProperty("problem", out var problem) && problem.GetProperty("retry").GetBoolean();
            return new RowResult(result.GetProperty("row").GetInt64(), result.GetProperty("status").GetInt32(), mayRetry, line);
        }
        catch (Exception cut) when (cut is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
