using System.Text;

namespace Gateway.Records;

/// <summary>One value of a record: a row of its <see cref="TokenTable"/>. The default is a missing value.</summary>
public readonly struct RecordValue
{
    private readonly TokenTable? _table;
    private readonly int _row;

    internal RecordValue(TokenTable table, int row)
    {
        _table = table;
        _row = row;
    }

    /// <summary>What the value is; <see cref="TokenKind.Missing"/> where a look-up found nothing.</summary>
    public TokenKind Kind => _table is null ? TokenKind.Missing : _table.Row(_row).Kind;

    public bool Exists => _table is not null;

    /// <summary>Which value of its table this is: two values of one record with one position are the same place.</summary>
    public int Position => _row;

    /// <summary>The value of the same record at a <see cref="Position"/>.</summary>
    public RecordValue AtPosition(int position) => new(_table!, position);

    /// <summary>A string's text, unescaped; a number's as written; empty otherwise.</summary>
    public ReadOnlySpan<byte> Text => _table is null ? [] : _table.TextOf(_row);

    internal TokenTable? Table => _table;

    /// <summary>Whether the text is known to hold nothing that JSON escapes.</summary>
    internal bool IsPlain => _table is not null && _table.Row(_row).IsPlain;

    /// <summary>Members of an object or items of an array; 0 otherwise.</summary>
    public int Count => _table is null ? 0 : _table.Row(_row).Count;

    /// <summary>Rows of the value with everything in it: what walking it costs.</summary>
    public int Size => _table is null ? 0 : _table.Row(_row).Next - _row;

    /// <summary>The members of an object; none where the value is not one.</summary>
    public MemberSequence Members => Kind == TokenKind.Object ? new(_table!, _row) : default;

    /// <summary>The items of an array; none where the value is not one.</summary>
    public ItemSequence Items => Kind == TokenKind.Array ? new(_table!, _row) : default;

    /// <summary>The member of that name; a missing value where there is none or this is not an object.</summary>
    public RecordValue this[ReadOnlySpan<byte> name]
    {
        get
        {
            if (Kind != TokenKind.Object)
                return default;
            var end = _table!.Row(_row).Next;
            for (var row = _row + 1; row < end; row = _table.Row(row + 1).Next)
            {
                if (_table.TextOf(row).SequenceEqual(name))
                    return new(_table, row + 1);
            }

            return default;
        }
    }

    /// <summary>The value that a pointer names from here, compared segment by segment; missing where there is none.</summary>
    public RecordValue At(JsonPointer pointer)
    {
        var value = this;
        foreach (var segment in pointer.Segments)
        {
            value = value.Kind switch
            {
                TokenKind.Object => value[segment.Utf8.Span],
                TokenKind.Array when segment.Index is { } index => value.ItemAt(index),
                _ => default,
            };
            if (!value.Exists)
                return default;
        }

        return value;
    }

    /// <summary>The text as a .NET string; for edges and messages about schemas, not for hot paths.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Text);

    private RecordValue ItemAt(int index)
    {
        if (index >= Count)
            return default;
        var row = _row + 1;
        for (; index > 0; index--)
            row = _table!.Row(row).Next;
        return new(_table!, row);
    }
}
