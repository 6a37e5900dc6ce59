using System.Buffers;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Simkim;

/// <summary>
/// Answers in SIMKIM's format. What a register knows of a document or a person was written when the register was filled; what depends on the question or
/// on the day is put around it. None of the words here needs escaping.
/// </summary>
internal sealed class SimkimAnswers(DocumentRegister documents, StayRegister stays, Clock clock)
{
    /// <summary>Answers <c>verifikasi-dokumen</c>.</summary>
    public bool Document(ReadOnlySpan<byte> json, IBufferWriter<byte> answer)
    {
        var today = clock.Today;
        if (SimkimQuestion.Read(json, today) is not { } question)
            return false;
        if (documents.Find(question) is not { } row)
            return NotFound("{\"ditemukan\":false,\"statusDokumen\":\""u8, answer);
        answer.Write("{\"ditemukan\":true,\"statusDokumen\":\""u8);
        answer.Write(SimkimWords.Verdict(row.Document.VerdictOn(today)));
        Match(HolderComparison.Compare(question.Person, row.Holder), answer);
        answer.Write(row.Facts);
        return End(answer);
    }

    /// <summary>Answers <c>cek-izin</c>.</summary>
    public bool Stay(ReadOnlySpan<byte> json, IBufferWriter<byte> answer)
    {
        var today = clock.Today;
        if (SimkimQuestion.Read(json, today) is not { } question)
            return false;
        if (stays.Find(question) is not { } row)
            return NotFound("{\"ditemukan\":false,\"statusIzin\":\""u8, answer);
        answer.Write("{\"ditemukan\":true,\"statusIzin\":\""u8);
        answer.Write(SimkimWords.Status(row.Stay.StatusOn(today)));
        Match(HolderComparison.Compare(question.Person, row.Person), answer);
        answer.Write(row.Pass);
        if (row.Stay.OverstayDaysOn(today) is > 0 and var days)
        {
            answer.Write(",\"hariOverstay\":"u8);
            Clock.WriteNumber(days, answer);
        }

        answer.Write(row.Rest);
        return End(answer);
    }

    private bool NotFound(ReadOnlySpan<byte> start, IBufferWriter<byte> answer)
    {
        answer.Write(start);
        answer.Write(SimkimWords.NotKnown);
        answer.Write("\""u8);
        return End(answer);
    }

    private static void Match(HolderMatch match, IBufferWriter<byte> answer)
    {
        answer.Write("\",\"kecocokanPemegang\":\""u8);
        answer.Write(SimkimWords.Match(match));
        answer.Write("\""u8);
    }

    private bool End(IBufferWriter<byte> answer)
    {
        answer.Write(",\"waktuData\":\""u8);
        clock.WriteInstant(answer);
        answer.Write("\"}"u8);
        return true;
    }
}
