using System.Globalization;
using System.Text.Json;
using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Exchanges;
using Gateway.Server.OpenApi;
using Gateway.Server.Problems;

namespace Gateway.Server.Endpoints;

/// <summary>What there is: systems and their operations, schemas, and the agreements in force. All of it is public between the parties.</summary>
internal static class CatalogueEndpoints
{
    public static Task CatalogueAsync(HttpContext http, Corridor corridor) => WriteAsync(http, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("systems");
        foreach (var adapter in corridor.Adapters.Adapters.Values.OrderBy(adapter => adapter.Id, StringComparer.Ordinal))
            Write(json, adapter);
        json.WriteEndArray();
        json.WriteStartArray("canonical");
        foreach (var record in corridor.Adapters.Canonical.Keys.Order(StringComparer.Ordinal))
            json.WriteStringValue($"/schemas/canonical/{record}");
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Task AgreementsAsync(HttpContext http, Corridor corridor, TimeProvider time) => WriteAsync(http, json =>
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        json.WriteStartArray();
        foreach (var agreement in corridor.Agreements.Agreements.Where(agreement => agreement.IsInForce(today)))
            Write(json, agreement);
        json.WriteEndArray();
    });

    public static async Task SchemaAsync(HttpContext http, Corridor corridor, string owner, string record, string version)
    {
        if (!corridor.Adapters.SchemaFiles.TryGetValue($"{owner}/{record}/{version}", out var file))
        {
            await ProblemWriter.WriteAsync(http, RefusalKinds.NoSuchSchema).ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = "application/schema+json";
        http.Response.ContentLength = file.Length;
        http.Response.Headers.CacheControl = "public, max-age=86400";
        await http.Response.Body.WriteAsync(file, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The system's page.</summary>
    public static async Task SystemAsync(HttpContext http, Corridor corridor, string system)
    {
        if (!corridor.Adapters.Adapters.TryGetValue(system, out var adapter))
        {
            await ProblemWriter.WriteAsync(http, RefusalKinds.NoSuchSystem).ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = "text/markdown; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.WriteAsync(AdapterPage.Of(adapter), http.RequestAborted).ConfigureAwait(false);
    }

    public static async Task OpenApiAsync(HttpContext http, Corridor corridor, TimeProvider time, string system)
    {
        if (!corridor.Adapters.Adapters.TryGetValue(system, out var adapter))
        {
            await ProblemWriter.WriteAsync(http, RefusalKinds.NoSuchSystem).ConfigureAwait(false);
            return;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await WriteAsync(http, json => OpenApiDocument.Of(adapter, corridor.Adapters, today).WriteTo(json)).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter json, Adapter adapter)
    {
        json.WriteStartObject();
        json.WriteString("id", adapter.Id);
        json.WriteString("party", adapter.Party);
        json.WriteString("owner", adapter.Owner);
        json.WriteString("version", adapter.Version);
        json.WriteString("page", $"/catalogue/{adapter.Id}");
        json.WriteString("openapi", $"/openapi/{adapter.Id}.json");
        json.WriteStartArray("operations");
        foreach (var operation in adapter.Operations.Values.OrderBy(operation => operation.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", operation.Name);
            json.WriteString("exchange", operation.Exchange);
            json.WriteBoolean("asks", operation.Asks);
            json.WriteBoolean("answers", operation.Answers);
            Write(json, "question", operation.Spoken.All.Select(spoken => (spoken.Question, spoken.Retirement)));
            Write(json, "answer", operation.Answer.Values.Select(answer => (answer, (Retirement?)null)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<(RecordFormat Format, Retirement? Retirement)> versions)
    {
        json.WriteStartArray(name);
        foreach (var (format, retirement) in versions.OrderBy(version => System.Version.Parse(version.Format.Version)))
        {
            json.WriteStartObject();
            json.WriteString("mediaType", $"{format.Codec.MediaType}; version={format.Version}");
            json.WriteString("schema", $"/schemas/{format.System}/{format.Record}/{format.Version}");
            if (retirement is not null)
                Write(json, retirement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Retirement retirement)
    {
        json.WriteString("deprecated", retirement.Deprecated.ToString("O", CultureInfo.InvariantCulture));
        if (retirement.Sunset is { } sunset)
            json.WriteString("sunset", sunset.ToString("O", CultureInfo.InvariantCulture));
        if (retirement.Link is { } link)
            json.WriteString("link", link);
    }

    private static void Write(Utf8JsonWriter json, Agreement agreement)
    {
        json.WriteStartObject();
        json.WriteString("id", agreement.Id);
        json.WriteString("version", agreement.Version);
        json.WriteString("title", agreement.Title);
        Write(json, "parties", agreement.Parties);
        Write(json, "basis", agreement.Basis);
        json.WriteString("validFrom", agreement.ValidFrom.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("validUntil", agreement.ValidUntil.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartArray("clauses");
        foreach (var clause in agreement.Clauses)
        {
            json.WriteStartObject();
            json.WriteString("id", clause.Id);
            Write(json, "agencies", clause.Agencies);
            Write(json, "systems", clause.Systems);
            Write(json, "purposes", clause.Purposes);
            json.WriteString("exchange", clause.Exchange);
            json.WriteString("grade", clause.Grade.Name());
            Write(json, "ask", clause.Ask.Select(field => field.ToString()));
            Write(json, "receive", clause.Receive.Select(field => field.ToString()));
            json.WriteNumber("maxAgeSeconds", (int)clause.MaxAge.TotalSeconds);
            json.WriteNumber("maxStaleSeconds", (int)clause.MaxStale.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static async Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        http.Response.ContentType = "application/json";
        var json = new Utf8JsonWriter(http.Response.BodyWriter, new JsonWriterOptions { Indented = true });
        await using (json.ConfigureAwait(false))
            write(json);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}
