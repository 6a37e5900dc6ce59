using Spectre.Console;

namespace Gateway.Cli;

/// <summary>What a verb talks to: a console and, for those that ask a running gateway, a way out.</summary>
internal sealed record Terminal
{
    private const int WholeLine = 4096;

    public required IAnsiConsole Output
    {
        get;
        init
        {
            // Keys and hashes are copied from here: a line is left to the window to break.
            value.Profile.Width = WholeLine;
            field = value;
        }
    }

    public HttpMessageHandler Http { get; init; } = new SocketsHttpHandler();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>One fact to a line, its name in front.</summary>
    public void Fact(string name, string value) => Write($"[grey]{Markup.Escape(name.PadRight(12))}[/]{Markup.Escape(value)}");

    public void Good(string text) => Write($"[green]{Markup.Escape(text)}[/]");

    public void Bad(string text) => Write($"[red]{Markup.Escape(text)}[/]");

    /// <summary>A line as it stands.</summary>
    public void Line(string text) => Write(Markup.Escape(text));

    private void Write(string markup) => Output.MarkupLine(markup);
}
