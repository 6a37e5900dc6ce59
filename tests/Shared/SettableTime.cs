namespace Gateway.Tests;

/// <summary>A clock that stands until it is moved, forwards or back. Timers fire while it is moved past them.</summary>
internal sealed class SettableTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _moving = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = start;

    public SettableTime()
        : this(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_moving)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        lock (_moving)
            _alarms.Add(alarm);
        return alarm;
    }

    public void Move(TimeSpan by)
    {
        List<Alarm> due;
        lock (_moving)
        {
            _now += by;
            due = [.. _alarms.Where(alarm => alarm.TakeIfDue(_now))];
        }

        foreach (var alarm in due)
            alarm.Ring();
    }

    private sealed class Alarm(SettableTime clock, TimerCallback callback, object? state) : ITimer
    {
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            _period = period;
            return true;
        }

        public bool TakeIfDue(DateTimeOffset now)
        {
            if (_due is not { } due || due > now)
                return false;
            _due = _period > TimeSpan.Zero ? now + _period : null;
            return true;
        }

        public void Ring() => callback(state);

        public void Dispose()
        {
            lock (clock._moving)
                clock._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
