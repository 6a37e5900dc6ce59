using System.Globalization;
using System.Text;

namespace Gateway.Benchmarks.Lenses;

/// <summary>Records of the invented register. All of them are one person, who has travelled more where more bytes are wanted.</summary>
internal static class PersonRecord
{
    private const string Person = """
        {"nomorInduk":"3173054107850003","namaLengkap":"SITI NUR'AINI BINTI AHMAD DAHLAN @ SITI NURAINI","tanggalLahir":"01/07/1985",
        "jenisKelamin":"P","tempatLahir":"KOTA ADMINISTRASI JAKARTA BARAT","kewarganegaraan":"IDN","statusKawin":"KAWIN","jumlahTanggungan":"3","aktif":"true",
        "jalan":"JALAN KEMANGGISAN UTAMA RAYA NO. 21 RT 004 RW 09","kelurahan":"PALMERAH","kota":"JAKARTA BARAT","provinsi":"DKI JAKARTA","kodePos":"11480",
        "paspor":{"jenis":"PASPOR BIASA","nomor":"C1234567","tanggalTerbit":"15/03/2021","tanggalHabis":"14/03/2031","kantor":"KANTOR IMIGRASI KELAS I KHUSUS NON TPI JAKARTA BARAT"},
        "izinKerja":{"jenis":"PLKS","nomor":"PLKS/2024/00123456","sektor":"PERKHIDMATAN","majikan":"RESTORAN NASI KANDAR \"SERI MUTIARA\" SDN. BHD.","mulai":"02/01/2024","sampai":"01/01/2026"},
        "perlintasan":[
        """;

    private static readonly string[] Checkpoints = ["BATAM CENTRE", "STULANG LAUT", "KLIA TERMINAL 1", "SOEKARNO-HATTA", "NUNUKAN", "TAWAU", "ENTIKONG", "TEBEDU"];

    /// <summary>A record of about so many bytes, never fewer; a kilobyte holds the person alone.</summary>
    public static byte[] Of(int bytes)
    {
        var text = new StringBuilder(Person.ReplaceLineEndings(""));
        for (var i = 0; i == 0 || text.Length + 2 < bytes; i++)
        {
            if (i > 0)
                text.Append(',');
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""{"tanggal":"{{1 + i % 28:00}}/{{1 + i % 12:00}}/{{2010 + i % 15}}","arah":"{{(i % 2 == 0 ? "MASUK" : "KELUAR")}}","tpi":"{{Checkpoints[i % Checkpoints.Length]}}","angkutan":"MV{{i % 9000:0000}}","hari":{{i % 90}}}""");
        }

        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }
}
