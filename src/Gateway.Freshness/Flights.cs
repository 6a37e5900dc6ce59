using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Gateway.Freshness;

/// <summary>
/// Lets callers who ask the same thing at the same time wait for one answer. A flight belongs to nobody: a caller who leaves does not end it
/// for the others; when the last one has left, it is cancelled.
/// </summary>
public sealed class Flights<TKey, TResult>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Flight> _flights = new();

    /// <summary>
    /// Joins the flight of that key, or starts it. <paramref name="start"/> must end every failure in its result. Who leaves before the end gets an
    /// <see cref="OperationCanceledException"/>; who leaves last has ended the flight, and gets its result: what had been done by then.
    /// </summary>
    public async ValueTask<TResult> JoinAsync(
        TKey key, Func<CancellationToken, Task<TResult>> start, CancellationToken cancellation)
    {
        while (true)
        {
            var flight = _flights.GetOrAdd(key, static _ => new Flight());
            if (!flight.TryBoard(out var first))
            {
                // It has just ended or been left by all; whoever ends it takes it off the list.
                _flights.TryRemove(new KeyValuePair<TKey, Flight>(key, flight));
                continue;
            }

            if (first)
                _ = FlyAsync(key, flight, start);
            try
            {
                return await flight.Landing.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                if (!flight.Leave())
                    throw;
                return await flight.Landing.ConfigureAwait(false);
            }
        }
    }

    private async Task FlyAsync(TKey key, Flight flight, Func<CancellationToken, Task<TResult>> start)
    {
        try
        {
            flight.Land(await start(flight.Cancellation).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            flight.Crash(exception);
        }
        finally
        {
            _flights.TryRemove(new KeyValuePair<TKey, Flight>(key, flight));
        }
    }

    [SuppressMessage("Design", "CA1001", Justification = "the source has neither a timer nor a handle, so there is nothing to dispose")]
    private sealed class Flight
    {
        private readonly TaskCompletionSource<TResult> _landing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenSource _cancellation = new();
        private readonly Lock _boarding = new();
        private int _passengers;
        private bool _started;
        private bool _ended;

        public Task<TResult> Landing => _landing.Task;

        public CancellationToken Cancellation => _cancellation.Token;

        public bool TryBoard(out bool first)
        {
            lock (_boarding)
            {
                first = !_started && !_ended;
                if (_ended)
                    return false;
                _started = true;
                _passengers++;
                return true;
            }
        }

        /// <summary>Whether the flight is over: it has landed meanwhile, or nobody is left in it.</summary>
        public bool Leave()
        {
            lock (_boarding)
            {
                if (_ended || --_passengers > 0)
                    return _ended;
                _ended = true;
            }

            _cancellation.Cancel();
            return true;
        }

        public void Land(TResult result)
        {
            End();
            _landing.TrySetResult(result);
        }

        public void Crash(Exception exception)
        {
            End();
            _landing.TrySetException(exception);
        }

        private void End()
        {
            lock (_boarding)
                _ended = true;
        }
    }
}
