namespace Gateway.Records;

/// <summary>The members of an object in the order in which they were written; a <c>foreach</c> over it allocates nothing.</summary>
public readonly struct MemberSequence
{
    private readonly TokenTable? _table;
    private readonly int _row;

    internal MemberSequence(TokenTable table, int row)
    {
        _table = table;
        _row = row;
    }

    public Enumerator GetEnumerator() => new(_table, _row);

    /// <summary>A member: its name, and its value.</summary>
    public readonly ref struct Member
    {
        private readonly TokenTable _table;
        private readonly int _row;

        internal Member(TokenTable table, int row)
        {
            _table = table;
            _row = row;
        }

        public ReadOnlySpan<byte> Name => _table.TextOf(_row);

        /// <summary>The name as a value of kind <see cref="TokenKind.Name"/>, for rules about names.</summary>
        public RecordValue NameValue => new(_table, _row);

        public RecordValue Value => new(_table, _row + 1);
    }

    /// <summary>Steps from name to name.</summary>
    public struct Enumerator
    {
        private readonly TokenTable? _table;
        private readonly int _end;
        private int _row;
        private int _next;

        internal Enumerator(TokenTable? table, int row)
        {
            _table = table;
            _end = table is null ? 0 : table.Row(row).Next;
            _next = row + 1;
        }

        public readonly Member Current => new(_table!, _row);

        public bool MoveNext()
        {
            if (_next >= _end)
                return false;
            _row = _next;
            _next = _table!.Row(_row + 1).Next;
            return true;
        }
    }
}
