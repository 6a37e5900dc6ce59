using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Gateway.Schemas.Patterns;

/// <summary>A pattern, compiled so that matching takes time in proportion to the text, whatever the text.</summary>
internal sealed class Pattern
{
    // Clearing room on the stack costs more than matching, so short texts, which most are, get little.
    private const int Short = 32;
    private const int OnStack = 256;

    private readonly ByteAutomaton? _automaton;
    private readonly Regex? _regex;

    private Pattern(string source, ByteAutomaton? automaton, Regex? regex)
    {
        Source = source;
        _automaton = automaton;
        _regex = regex;
    }

    /// <summary>As the schema has it.</summary>
    public string Source { get; }

    /// <summary>Null where the regex engine decides.</summary>
    public ByteAutomaton? Automaton => _automaton;

    /// <summary>Compiles a pattern, or throws <see cref="PatternSyntaxException"/> where it is not one or could not be matched in linear time.</summary>
    public static Pattern Compile(string source)
    {
        var parsed = PatternParser.Parse(source);
        return AutomatonBuilder.TryBuild(parsed) is { } automaton ? new Pattern(source, automaton, null) : ByRegex(source, parsed);
    }

    /// <summary>The same for the regex engine, which knows every pattern.</summary>
    internal static Pattern ByRegex(string source, PatternNode parsed)
    {
        var translated = PatternWriter.Write(parsed);
        try
        {
            return new Pattern(source, null, new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (NotSupportedException)
        {
            throw new PatternSyntaxException("grows too large: repeat less, or limit the length with `maxLength`");
        }
    }

    public static bool IsValid(string source)
    {
        try
        {
            PatternParser.Parse(source);
            return true;
        }
        catch (PatternSyntaxException)
        {
            return false;
        }
    }

    /// <summary>Whether it is found anywhere in the text.</summary>
    public bool IsMatch(ReadOnlySpan<byte> utf8) => _automaton is { } automaton ? automaton.IsMatch(utf8) : IsMatch(_regex!, utf8);

    private static bool IsMatch(Regex regex, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= OnStack)
        {
            var text = utf8.Length <= Short ? stackalloc char[Short] : stackalloc char[OnStack];
            return regex.IsMatch(text[..Encoding.UTF8.GetChars(utf8, text)]);
        }

        var rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            return regex.IsMatch(rented.AsSpan(0, Encoding.UTF8.GetChars(utf8, rented)));
        }
        finally
        {
            // Pooled memory outlives the exchange, and records are personal.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }
    }
}
