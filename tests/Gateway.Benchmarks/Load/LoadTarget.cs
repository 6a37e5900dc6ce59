namespace Gateway.Benchmarks.Load;

/// <summary>One row of the table: a server, the headers that the question carries, and what its replies must say.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Server">The process that is driven.</param>
/// <param name="InsistsOnSource">Whether the question says <c>Cache-Control: no-cache</c>.</param>
/// <param name="Freshness">What <c>Exchange-Freshness</c> must begin with; null where the server has no such header.</param>
internal sealed record LoadTarget(string Name, ServerProcess Server, bool InsistsOnSource = false, string? Freshness = null)
{
    public Uri Address => new(Server.Address, Question.Path);
}
