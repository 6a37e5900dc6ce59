using System.Text.Json;
using Gateway.Sandbox.Systems.Questions;

namespace Gateway.Sandbox.Systems.Simkim;

/// <summary>Reads SIMKIM's questions: <c>permintaan-verifikasi</c> and <c>permintaan-izin</c>, which share their parts.</summary>
internal static class SimkimQuestion
{
    /// <summary>Null where the bytes are no such question.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="today">Decides the century of a zone's birth year.</param>
    public static NationalQuestion? Read(ReadOnlySpan<byte> json, DateOnly today)
    {
        var reader = new Utf8JsonReader(json);
        var draft = new QuestionDraft();
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                Member(ref reader, draft);
            return reader.Read() ? null : draft.Finish(today);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Invalid bytes, or a member of another type than the format has.
            return null;
        }
    }

    private static void Member(ref Utf8JsonReader reader, QuestionDraft draft)
    {
        if (reader.ValueTextEquals("negara"u8))
        {
            reader.Read();
            draft.Host = reader.GetString();
        }
        else if (reader.ValueTextEquals("dokumen"u8))
        {
            Document(ref reader, draft);
        }
        else if (reader.ValueTextEquals("barisMrz"u8))
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                draft.ZoneLine(reader.GetString()!);
        }
        else if (reader.ValueTextEquals("pemegang"u8) || reader.ValueTextEquals("orang"u8))
        {
            Person(ref reader, draft);
        }
        else
        {
            reader.Skip();
        }
    }

    private static void Document(ref Utf8JsonReader reader, QuestionDraft draft)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("negaraPenerbit"u8))
                draft.Issuer = Text(ref reader);
            else if (reader.ValueTextEquals("nomorDokumen"u8))
                draft.Number = Text(ref reader);
            else
                reader.Skip();
        }
    }

    private static void Person(ref Utf8JsonReader reader, QuestionDraft draft)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("namaLengkap"u8))
                draft.Name(Text(ref reader));
            else if (reader.ValueTextEquals("tanggalLahir"u8))
                draft.Birth(Text(ref reader));
            else if (reader.ValueTextEquals("jenisKelamin"u8))
                draft.Sex(Text(ref reader));
            else if (reader.ValueTextEquals("kewarganegaraan"u8))
                draft.Nationality(Text(ref reader));
            else
                reader.Skip();
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString() ?? throw new JsonException();
    }
}
