using System.Buffers;

namespace Gateway.Server.Tests.Testbed;

/// <summary>Looks for many texts in one.</summary>
internal static class Texts
{
    /// <summary>Those of the texts that stand in the whole, in either case of letters.</summary>
    public static IReadOnlyList<string> FoundIn(string whole, IReadOnlyCollection<string> texts)
    {
        // One pass tells whether any is there; only then is it worth finding out which.
        var any = SearchValues.Create([.. texts], StringComparison.OrdinalIgnoreCase);
        return whole.AsSpan().IndexOfAny(any) < 0
            ? []
            : [.. texts.Where(text => whole.Contains(text, StringComparison.OrdinalIgnoreCase))];
    }
}
