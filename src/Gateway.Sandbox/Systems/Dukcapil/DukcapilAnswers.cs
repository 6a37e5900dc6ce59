using System.Buffers;
using System.Text;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Dukcapil;

/// <summary>
/// Answers in the population register's format: words about the facts that were stated, and none of what the register holds. Of a protected person
/// too, with the flag: hiding such a person from the other state is the gateway's part. None of the words here needs escaping.
/// </summary>
internal sealed class DukcapilAnswers(PopulationRegister register, Clock clock)
{
    private const string Start = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><HasilPadanan xmlns=\"" + DukcapilWords.Namespace + "\">";
    private const string End = "</HasilPadanan></soap:Body></soap:Envelope>";

    /// <summary>A well-formed answer that its schema forbids.</summary>
    public static byte[] OffSchema { get; } = Encoding.UTF8.GetBytes($"{Start}<DITEMUKAN>Mungkin</DITEMUKAN>{End}");

    /// <summary>Answers <c>padanan-wni</c>.</summary>
    public bool Match(ReadOnlySpan<byte> xml, IBufferWriter<byte> answer)
    {
        if (DukcapilQuestion.Read(xml) is not { } claim)
            return false;
        Write(Start, answer);
        if (register.Find(claim) is { } resident)
            Found(claim, new ClaimComparison(claim, resident), resident, answer);
        else
            Write("<DITEMUKAN>Tidak</DITEMUKAN><KESIMPULAN>Tidak Diketahui</KESIMPULAN>", answer);
        Write("<WAKTU_DATA>", answer);
        clock.WriteInstant(answer);
        Write("</WAKTU_DATA>" + End, answer);
        return true;
    }

    private static void Found(Claim claim, ClaimComparison compared, Resident resident, IBufferWriter<byte> answer)
    {
        Element("DITEMUKAN", DukcapilWords.Yes(true), answer);
        Element("KESIMPULAN", compared.Conclusion, answer);
        Write("<PADANAN>", answer);
        Fact("NIK", claim.Nik, compared.Nik, answer);
        Fact("NO_KK", claim.FamilyCard, HolderMatch.NotCompared, answer);
        Fact("NAMA_LGKP", claim.Facts.Name, compared.Name, answer);
        Fact("TMPT_LHR", claim.PlaceOfBirth, compared.PlaceOfBirth, answer);
        Fact("TGL_LHR", claim.Facts.Birth, compared.Birth, answer);
        Fact("JENIS_KLMIN", claim.Facts.Sex, compared.Sex, answer);
        Fact("KODE_KAB", claim.Regency, compared.Regency, answer);
        Write("</PADANAN>", answer);
        Element("PERLINDUNGAN", DukcapilWords.Yes(resident.Person.IsProtected), answer);
    }

    /// <summary>Of what was not stated nothing is said.</summary>
    private static void Fact(string name, object? stated, HolderMatch match, IBufferWriter<byte> answer)
    {
        if (stated is not null)
            Element(name, DukcapilWords.Match(match), answer);
    }

    private static void Element(string name, string word, IBufferWriter<byte> answer) => Write($"<{name}>{word}</{name}>", answer);

    private static void Write(string text, IBufferWriter<byte> answer) => Encoding.UTF8.GetBytes(text, answer);
}
