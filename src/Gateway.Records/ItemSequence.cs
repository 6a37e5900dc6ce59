namespace Gateway.Records;

/// <summary>The items of an array in order; a <c>foreach</c> over it allocates nothing.</summary>
public readonly struct ItemSequence
{
    private readonly TokenTable? _table;
    private readonly int _row;

    internal ItemSequence(TokenTable table, int row)
    {
        _table = table;
        _row = row;
    }

    public Enumerator GetEnumerator() => new(_table, _row);

    /// <summary>Steps from item to item.</summary>
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

        public readonly RecordValue Current => new(_table!, _row);

        public bool MoveNext()
        {
            if (_next >= _end)
                return false;
            _row = _next;
            _next = _table!.Row(_row).Next;
            return true;
        }
    }
}
