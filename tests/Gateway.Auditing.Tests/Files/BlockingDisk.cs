using Gateway.Auditing.Files;

namespace Gateway.Auditing.Tests.Files;

/// <summary>A disk whose data syncs can be held up, to see what happens meanwhile.</summary>
internal sealed class BlockingDisk
{
    private readonly object _gate = new();
    private bool _isHolding;
    private int _held;

    public BlockingDisk() => Disk = new Disk { BeforeStep = WaitIfHeld };

    public Disk Disk { get; }

    public void Hold()
    {
        lock (_gate)
            _isHolding = true;
    }

    public void Release()
    {
        lock (_gate)
        {
            _isHolding = false;
            Monitor.PulseAll(_gate);
        }
    }

    public void WaitUntilHeld()
    {
        lock (_gate)
        {
            while (_held == 0)
                Assert.True(Monitor.Wait(_gate, TimeSpan.FromSeconds(30)), "the store never came to sync");
        }
    }

    private void WaitIfHeld(string step)
    {
        if (step != "sync-data")
            return;
        lock (_gate)
        {
            _held++;
            Monitor.PulseAll(_gate);
            while (_isHolding)
                Monitor.Wait(_gate);
            _held--;
        }
    }
}
