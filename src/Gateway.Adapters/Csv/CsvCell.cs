namespace Gateway.Adapters.Csv;

/// <summary>One cell as it stands in the bytes.</summary>
internal readonly ref struct CsvCell
{
    /// <summary>Between the quotes, or the whole of a plain cell.</summary>
    public required ReadOnlySpan<byte> Raw { get; init; }

    /// <summary>Whether quotes stand inside, each written twice.</summary>
    public bool HasQuotes { get; init; }

    /// <summary>Where the next cell begins.</summary>
    public int Next { get; init; }

    /// <summary>Whether it is the last of its row.</summary>
    public bool EndsRow { get; init; }

    /// <summary>The code of what is wrong with it; nobody can say then where the row ends.</summary>
    public string? Problem { get; init; }

    /// <summary>Reads the cell that begins at a place.</summary>
    public static CsvCell Read(ReadOnlySpan<byte> bytes, int at, CsvDialect dialect)
    {
        var rest = bytes[at..];
        if (rest.IsEmpty || rest[0] != dialect.Quote)
        {
            var end = rest.IndexOfAny(dialect.Stops);
            return Ended(bytes, at + (end < 0 ? rest.Length : end), dialect, end < 0 ? rest : rest[..end], hasQuotes: false);
        }

        var hasQuotes = false;
        for (var from = 1; ;)
        {
            var quote = rest[from..].IndexOf(dialect.Quote);
            if (quote < 0)
                return new CsvCell { Raw = [], Problem = "csv/quote" };
            from += quote + 1;
            if (from == rest.Length || rest[from] != dialect.Quote)
                return Ended(bytes, at + from, dialect, rest[1..(from - 1)], hasQuotes);
            hasQuotes = true;
            from++;
        }
    }

    private static CsvCell Ended(ReadOnlySpan<byte> bytes, int end, CsvDialect dialect, ReadOnlySpan<byte> raw, bool hasQuotes)
    {
        var after = bytes[end..];
        if (after.StartsWith(dialect.Separator))
            return new CsvCell { Raw = raw, HasQuotes = hasQuotes, Next = end + 1 };
        if (after.StartsWith(dialect.LineEnd))
            return new CsvCell { Raw = raw, HasQuotes = hasQuotes, Next = end + dialect.LineEnd.Length, EndsRow = true };
        return new CsvCell { Raw = raw, Problem = after.IsEmpty || after[0] is (byte)'\r' or (byte)'\n' ? "csv/line-end" : "csv/quote" };
    }
}
