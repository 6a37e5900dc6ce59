using Gateway.Sandbox;

return await SandboxProgram.RunAsync(args, SandboxPorts.Fixed, Console.Out, Console.Error, CancellationToken.None);
