using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Gateway.Server.Tests.Testbed;

/// <summary>Every text that any instrument of any meter in the process says: names, units and the values of tags.</summary>
internal sealed class MetricTexts : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _texts = new();
    private readonly MeterListener _listener = new();
    private long _measurements;

    public MetricTexts()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            _texts.TryAdd($"{instrument.Meter.Name} {instrument.Name} {instrument.Unit} {instrument.Description}", true);
            listener.EnableMeasurementEvents(instrument);
        };
        Listen<byte>();
        Listen<short>();
        Listen<int>();
        Listen<long>();
        Listen<float>();
        Listen<double>();
        Listen<decimal>();
        _listener.Start();
    }

    public long Measurements => Interlocked.Read(ref _measurements);

    public IEnumerable<string> All
    {
        get
        {
            _listener.RecordObservableInstruments();
            return _texts.Keys;
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Listen<T>()
        where T : struct => _listener.SetMeasurementEventCallback<T>((_, _, tags, _) =>
    {
        Interlocked.Increment(ref _measurements);
        foreach (var tag in tags)
            _texts.TryAdd($"{tag.Key}={tag.Value}", true);
    });
}
