using System.Runtime.InteropServices;
using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Auditing;
using Gateway.Sandbox.Demonstration;
using Gateway.Sandbox.Examples;

namespace Gateway.Sandbox;

/// <summary>The command: starts the sandbox, says how to try it, and runs until Ctrl-C or SIGTERM.</summary>
internal static class SandboxProgram
{
    private const int Failed = 1;
    private const int Misused = 2;

    public static async Task<int> RunAsync(string[] arguments, SandboxPorts ports, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (!SandboxArguments.TryParse(arguments, out var parsed, out var problem))
        {
            errors.WriteLine($"{problem}\n{SandboxArguments.Usage}");
            return Misused;
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var interrupt = StopOn(PosixSignal.SIGINT, stopping);
        using var terminate = StopOn(PosixSignal.SIGTERM, stopping);
        try
        {
            return await RunAsync(parsed, ports, output, stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or LedgerRefusedException or AdapterException or AgreementException)
        {
            // A port that is taken, a folder that cannot be written, a ledger that another process has open, an adapter that does not load: the message says which.
            errors.WriteLine($"the sandbox cannot start: {exception.Message}");
            return Failed;
        }
    }

    private static async Task<int> RunAsync(SandboxArguments arguments, SandboxPorts ports, TextWriter output, CancellationToken stopping)
    {
        var tap = arguments.Demo ? new ProviderTap() : null;
        var sandbox = await RunningSandbox.StartAsync(ports, arguments.Data, arguments.With, TimeProvider.System, tap is null ? null : tap.On, stopping).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            if (tap is not null)
                return await new Demo(sandbox, tap, TimeProvider.System, output).RunAsync(stopping).ConfigureAwait(false) ? 0 : Failed;
            Introduce(sandbox, output);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            output.WriteLine("stopping");
        }

        return 0;
    }

    private static void Introduce(RunningSandbox sandbox, TextWriter output)
    {
        var questions = new ExampleQuestions(sandbox.People);
        output.WriteLine(
            $"""
            gateway            {sandbox.Address}
            token issuer       {sandbox.Issuer.Authority}
            systems of IDN     {sandbox.Idn.Address}
            systems of MYS     {sandbox.Mys.Address}
            ledger             {sandbox.Ledger}
            ready

            Three commands to try: a token, a passport verified in XML, a status asked in JSON.

            {CurlCommands.Token(sandbox.Issuer.Authority)}

            {CurlCommands.Ask(sandbox.Address, questions.SemakanDokumen)}

            {CurlCommands.Ask(sandbox.Address, questions.CekStatus)}
            """);
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stopping) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // The process ends when everything is closed, not here.
            context.Cancel = true;
            stopping.Cancel();
        });
}
