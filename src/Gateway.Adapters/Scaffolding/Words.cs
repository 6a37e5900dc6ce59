using System.Text;

namespace Gateway.Adapters.Scaffolding;

/// <summary>Reads the words out of a member's name or a code: <c>tarikhLahir</c>, <c>TARIKH_LAHIR</c> and <c>Tarikh Lahir</c> are one.</summary>
internal static class Words
{
    /// <summary>The words in lower case, parted by single blanks.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i];
            if (!char.IsLetterOrDigit(letter))
            {
                Part(words);
                continue;
            }

            if (char.IsUpper(letter) && i > 0 && char.IsLower(name[i - 1]))
                Part(words);
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString().TrimEnd();
    }

    private static void Part(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ')
            words.Append(' ');
    }
}
