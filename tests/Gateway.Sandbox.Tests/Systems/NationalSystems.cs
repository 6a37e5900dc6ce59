using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems;

namespace Gateway.Sandbox.Tests.Systems;

/// <summary>One state's simulated systems on a free port, with a client that posts to them.</summary>
internal sealed class NationalSystems : IAsyncDisposable
{
    private readonly SimulatedSystems _systems;
    private readonly HttpClient _client;

    private NationalSystems(SimulatedSystems systems)
    {
        _systems = systems;
        _client = new HttpClient { BaseAddress = systems.Address };
    }

    public SimulatedSystem this[string id] => _systems.All[id];

    public static Task<NationalSystems> StartAsync(string party, TimeProvider? time = null) =>
        StartAsync(party, RegisteredPeople.All, time ?? new FixedTime(RegisteredPeople.Now));

    public static async Task<NationalSystems> StartAsync(string party, IReadOnlyList<SyntheticPerson> people, TimeProvider time) =>
        new(await SimulatedSystems.StartAsync(0, party, people, time, CancellationToken.None));

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string body, string mediaType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var reply = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync());
    }

    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(method, path);
        using var reply = await _client.SendAsync(request, cancellation);
        return reply.StatusCode;
    }

    /// <summary>Posts a question that the system takes, and gives its answer.</summary>
    public async Task<string> AskAsync(string path, string question)
    {
        var (status, body) = await PostAsync(path, question, path.Split('/')[0] switch
        {
            "idn-simkim" => "application/json",
            "idn-dukcapil" => "text/xml",
            _ => "application/xml",
        });
        Assert.Equal(HttpStatusCode.OK, status);
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _systems.DisposeAsync();
    }
}
