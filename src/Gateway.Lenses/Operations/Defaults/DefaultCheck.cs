using Gateway.Lenses.Plans;

namespace Gateway.Lenses.Operations.Defaults;

/// <summary>Explains of a value that it is what the lens writes where nothing is said: on the way back nothing comes of it.</summary>
internal sealed record DefaultCheck(Source Source, Literal Value)
{
    public void Run(Found found, TranslationRun run)
    {
        if (run.Trace is { } trace && Value.Stands(found[Source]))
            trace.Add(run.Traced("default", Source.At, null, TraceOutcome.Defaulted));
    }
}
