using System.Diagnostics.CodeAnalysis;

namespace Gateway.Sandbox;

/// <summary>The command line.</summary>
/// <param name="Data">The folder that keeps the ledger from one run to the next; null for one that goes when the sandbox stops.</param>
/// <param name="With">A folder whose <c>adapters</c> and <c>agreements</c> run beside the sandbox's own; null for none.</param>
/// <param name="Demo">Whether to run one exchange of each kind and direction, and stop.</param>
internal sealed record SandboxArguments(string? Data, string? With, bool Demo)
{
    public const string Usage = "usage: Gateway.Sandbox [--data <folder>] [--with <folder>] [--demo]";

    public static bool TryParse(ReadOnlySpan<string> arguments, [NotNullWhen(true)] out SandboxArguments? parsed, [NotNullWhen(false)] out string? problem)
    {
        parsed = new SandboxArguments(null, null, false);
        problem = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--demo":
                    parsed = parsed with { Demo = true };
                    break;
                case "--data" when i + 1 < arguments.Length && arguments[i + 1].Length > 0:
                    parsed = parsed with { Data = arguments[++i] };
                    break;
                case "--with" when i + 1 < arguments.Length && arguments[i + 1].Length > 0:
                    parsed = parsed with { With = arguments[++i] };
                    break;
                case "--data" or "--with":
                    problem = $"`{arguments[i]}` needs a folder";
                    break;
                default:
                    problem = $"`{arguments[i]}` is not an argument of the sandbox";
                    break;
            }

            if (problem is not null)
            {
                parsed = null;
                return false;
            }
        }

        return true;
    }
}
