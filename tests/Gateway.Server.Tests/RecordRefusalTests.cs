using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>Refusals that follow from the record: bytes, format, schema, state.</summary>
public sealed class RecordRefusalTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    public static TheoryData<string> Names => [.. WrongCalls.OfRecords.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_refused_recorded_and_asks_nobody(string name) =>
        RefusalCheck.HoldsAsync(gateway, WrongCalls.OfRecords.Single(call => call.Name == name));

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_refused_before_a_byte_of_it_was_sent()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(gateway.Http.BaseAddress!.Host, gateway.Http.BaseAddress.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            POST /mys-niise/document-verifications HTTP/1.1
            Host: gateway
            Authorization: Bearer {gateway.Token("mys-jim")}
            Content-Type: application/json
            Content-Length: {10 << 20}
            Exchange-Purpose: border-control
            Exchange-Case: 1


            """).ReplaceLineEndings("\r\n")));

        var reply = new byte[64 * 1024];
        var length = await socket.ReceiveAsync(reply);

        Assert.StartsWith("HTTP/1.1 413 ", Encoding.ASCII.GetString(reply, 0, length), StringComparison.Ordinal);
    }
}
