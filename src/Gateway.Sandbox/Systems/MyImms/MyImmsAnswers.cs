using System.Buffers;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.MyImms;

/// <summary>
/// Answers in MyIMMs' format. What a register knows of a document or a person was written when the register was filled; what depends on the question or
/// on the day is put around it. None of the words here needs escaping.
/// </summary>
internal sealed class MyImmsAnswers(DocumentRegister documents, StayRegister stays, Clock clock)
{
    /// <summary>Answers <c>semakan-dokumen</c>.</summary>
    public bool Document(ReadOnlySpan<byte> xml, IBufferWriter<byte> answer)
    {
        var today = clock.Today;
        if (MyImmsQuestion.Read(xml, "SemakanDokumen", today) is not { } question)
            return false;
        answer.Write("<KeputusanDokumen xmlns=\"urn:gateway:reference:mys-myimms:1\"><Dijumpai>"u8);
        if (documents.Find(question) is { } row)
        {
            answer.Write("YA</Dijumpai><StatusDokumen>"u8);
            answer.Write(MyImmsWords.Verdict(row.Document.VerdictOn(today)));
            answer.Write("</StatusDokumen>"u8);
            Match(HolderComparison.Compare(question.Person, row.Holder), answer);
            answer.Write(row.Facts);
        }
        else
        {
            answer.Write("TIDAK</Dijumpai><StatusDokumen>"u8);
            answer.Write(MyImmsWords.NotKnown);
            answer.Write("</StatusDokumen>"u8);
        }

        Time(answer);
        answer.Write("</KeputusanDokumen>"u8);
        return true;
    }

    /// <summary>Answers <c>semakan-status</c>.</summary>
    public bool Stay(ReadOnlySpan<byte> xml, IBufferWriter<byte> answer)
    {
        var today = clock.Today;
        if (MyImmsQuestion.Read(xml, "SemakanStatus", today) is not { } question)
            return false;
        answer.Write("<KeputusanStatus xmlns=\"urn:gateway:reference:mys-myimms:1\"><Dijumpai>"u8);
        if (stays.Find(question) is { } row)
        {
            answer.Write("YA</Dijumpai><StatusImigresen>"u8);
            answer.Write(MyImmsWords.Status(row.Stay.StatusOn(today)));
            answer.Write("</StatusImigresen>"u8);
            Match(HolderComparison.Compare(question.Person, row.Person), answer);
            answer.Write(row.Pass);
            if (row.Stay.OverstayDaysOn(today) is > 0 and var days)
            {
                answer.Write("<BilHariLebihMasa>"u8);
                Clock.WriteNumber(days, answer);
                answer.Write("</BilHariLebihMasa>"u8);
            }

            answer.Write(row.Rest);
        }
        else
        {
            answer.Write("TIDAK</Dijumpai><StatusImigresen>"u8);
            answer.Write(MyImmsWords.NotKnown);
            answer.Write("</StatusImigresen>"u8);
        }

        Time(answer);
        answer.Write("</KeputusanStatus>"u8);
        return true;
    }

    private static void Match(HolderMatch match, IBufferWriter<byte> answer)
    {
        answer.Write("<PadananPemegang>"u8);
        answer.Write(MyImmsWords.Match(match));
        answer.Write("</PadananPemegang>"u8);
    }

    private void Time(IBufferWriter<byte> answer)
    {
        answer.Write("<MasaData>"u8);
        clock.WriteInstant(answer);
        answer.Write("</MasaData>"u8);
    }
}
