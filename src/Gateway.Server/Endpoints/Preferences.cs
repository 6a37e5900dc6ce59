using Microsoft.Extensions.Primitives;

namespace Gateway.Server.Endpoints;

/// <summary>Reads <c>Prefer</c> headers (RFC 7240).</summary>
internal static class Preferences
{
    /// <summary>
    /// Whether a preference is stated without a value. One that is not understood, or stated with a value that it does not have, is as if it
    /// were not there: preferences never refuse a call.
    /// </summary>
    public static bool Hold(StringValues headers, string preference)
    {
        foreach (var header in headers)
        {
            var rest = header.AsSpan();
            while (!rest.IsEmpty)
            {
                var end = EndOfFirst(rest);
                if (Is(rest[..end], preference))
                    return true;
                rest = end == rest.Length ? [] : rest[(end + 1)..];
            }
        }

        return false;
    }

    /// <summary>Where the first preference of a list ends: at a comma outside of a quoted value, or at the end.</summary>
    private static int EndOfFirst(ReadOnlySpan<char> list)
    {
        var isQuoted = false;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] == ',' && !isQuoted)
                return i;
            if (list[i] == '"')
                isQuoted = !isQuoted;
            else if (list[i] == '\\' && isQuoted)
                i++;
        }

        return list.Length;
    }

    private static bool Is(ReadOnlySpan<char> stated, string preference)
    {
        var end = stated.IndexOf(';');
        stated = (end < 0 ? stated : stated[..end]).Trim();
        var equals = stated.IndexOf('=');

        // An empty value is the same as none.
        return equals < 0
            ? stated.Equals(preference, StringComparison.OrdinalIgnoreCase)
            : stated[..equals].TrimEnd().Equals(preference, StringComparison.OrdinalIgnoreCase) && stated[(equals + 1)..].Trim() is "" or "\"\"";
    }
}
