namespace Gateway.TransparencyLog;

/// <summary>Base 64 in its one canonical spelling: no white space, no stray bits, padded. A signed text with two spellings would have two hashes.</summary>
internal static class StrictBase64
{
    public static bool TryDecode(string text, out byte[] bytes)
    {
        var buffer = new byte[text.Length];
        bytes = [];
        if (!Convert.TryFromBase64String(text, buffer, out var written) || Convert.ToBase64String(buffer, 0, written) != text)
            return false;
        bytes = buffer[..written];
        return true;
    }
}
