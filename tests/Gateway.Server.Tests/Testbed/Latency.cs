using System.Diagnostics;
using System.Net;

namespace Gateway.Server.Tests.Testbed;

/// <summary>How long answers take.</summary>
internal static class Latency
{
    /// <summary>The time that 95 of 100 answers did not exceed, over so many questions from a few clients at once.</summary>
    public static async Task<TimeSpan> P95Async(GatewayFixture gateway, Call call, int clients, int questions)
    {
        var times = new List<TimeSpan>(questions);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            for (var i = 0; i < questions / clients; i++)
            {
                var began = Stopwatch.GetTimestamp();
                var answer = await gateway.AskAsync(call);
                var taken = Stopwatch.GetElapsedTime(began);
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                lock (times)
                    times.Add(taken);
            }
        }));
        times.Sort();
        return times[times.Count * 95 / 100];
    }
}
