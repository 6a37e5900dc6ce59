using System.Collections.Frozen;

namespace Gateway.Sandbox.Systems;

/// <summary>How a system speaks: what it takes and gives on the wire, operation by operation.</summary>
internal sealed class NationalForm
{
    private readonly byte[] _offSchema;

    public NationalForm(string mediaType, byte[] offSchema, IReadOnlyDictionary<string, AnswerQuestion> operations)
    {
        MediaType = mediaType;
        _offSchema = offSchema;
        Operations = operations.ToFrozenDictionary();
    }

    public string MediaType { get; }

    public FrozenDictionary<string, AnswerQuestion> Operations { get; }

    /// <summary>A well-formed answer that the system's own schema forbids.</summary>
    public ReadOnlySpan<byte> OffSchema => _offSchema;

    /// <summary>Whether a question's content type is the system's own; parameters do not matter.</summary>
    public bool Takes(string? contentType)
    {
        var type = contentType.AsSpan();
        var end = type.IndexOf(';');
        return type[..(end < 0 ? type.Length : end)].TrimEnd().Equals(MediaType, StringComparison.OrdinalIgnoreCase);
    }
}
