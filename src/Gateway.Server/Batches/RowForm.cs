using System.IO.Pipelines;
using System.Text.Json;
using Gateway.Adapters;

namespace Gateway.Server.Batches;

/// <summary>
/// How the rows of one kind of system stand in a batch: what the batch's media type is, how rows are told apart, and how a record becomes part of
/// a line of JSON. The one place that knows; a system's codec reads and writes the records themselves.
/// </summary>
internal sealed record RowForm
{
    private const string Lines = "application/x-ndjson";

    // A record of JSON stands in its line as it is.
    private static readonly RowForm Json = new()
    {
        MediaType = Lines,
        ReadAsync = LineRows.ReadAsync,
        Record = static row => row,
        WriteAnswer = static (json, answer) => json.WriteRawValue(answer, skipInputValidation: true),
    };

    // A record of any other form stands there as a JSON string.
    private static readonly RowForm Text = new()
    {
        MediaType = Lines,
        ReadAsync = LineRows.ReadAsync,
        Record = TextOf,
        WriteAnswer = static (json, answer) => json.WriteStringValue(answer),
    };

    /// <summary>The media type of the batch, without parameters.</summary>
    public required string MediaType { get; init; }

    /// <summary>Reads the rows from a body whose first row has that number.</summary>
    public required Func<PipeReader, long, CancellationToken, IAsyncEnumerable<Row>> ReadAsync { get; init; }

    /// <summary>The record in a row, as the system's codec reads it; empty where the row holds none.</summary>
    public required Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> Record { get; init; }

    /// <summary>Writes an answer in the system's own form as the value of a member.</summary>
    public required Action<Utf8JsonWriter, ReadOnlySpan<byte>> WriteAnswer { get; init; }

    public static RowForm Of(IWireCodec codec) => codec.MediaType == "application/json" ? Json : Text;

    private static ReadOnlyMemory<byte> TextOf(ReadOnlyMemory<byte> row)
    {
        var reader = new Utf8JsonReader(row.Span);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                return default;
            var text = new byte[reader.ValueSpan.Length];
            var length = reader.CopyString(text);
            return reader.Read() ? default : text.AsMemory(0, length);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON, or half of a surrogate pair: the codec finds nothing to read, and says so.
            return default;
        }
    }
}
