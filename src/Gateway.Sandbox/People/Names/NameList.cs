using Gateway.Records.Identifiers;

namespace Gateway.Sandbox.People.Names;

/// <summary>The words that a community's names are put together from. All are common words; their combinations are synthetic.</summary>
internal sealed record NameList
{
    public required string[] MaleFirst { get; init; }

    public required string[] MaleLast { get; init; }

    public required string[] FemaleFirst { get; init; }

    public required string[] FemaleLast { get; init; }

    /// <summary>Clans, family names or fathers' names; empty where a community has none.</summary>
    public string[] Tails { get; init; } = [];

    public string[] First(Sex sex) => sex == Sex.Female ? FemaleFirst : MaleFirst;

    public string[] Last(Sex sex) => sex == Sex.Female ? FemaleLast : MaleLast;

    public static NameList Of(Community community) => community switch
    {
        Community.Javanese => Javanese,
        Community.Sundanese => Sundanese,
        Community.Batak => Batak,
        Community.Balinese => Balinese,
        Community.Minangkabau => Minangkabau,
        Community.Bugis => Bugis,
        Community.Sasak => Sasak,
        Community.Acehnese => Acehnese,
        Community.EastNusaTenggara => EastNusaTenggara,
        Community.ChineseIndonesian => ChineseIndonesian,
        Community.Malay => Malay,
        Community.Indian => Indian,
        Community.ChineseMalaysian => ChineseMalaysian,
        Community.Iban => Iban,
        Community.Kadazan => Kadazan,
        _ => throw new ArgumentOutOfRangeException(nameof(community)),
    };

    private static NameList Javanese { get; } = new()
    {
        MaleFirst = Words("SUPARMAN SUTRISNO SLAMET BAMBANG AGUS SUGENG EKO HERI TRI DWI WAHYU SUYANTO MUJIONO PONIMAN TUKIMIN SARNO DARSONO SOEPARNO DJOKO JOKO YULIANTO RUDI IMAM"),
        MaleLast = Words("SANTOSO PRASETYO NUGROHO PURWANTO KURNIAWAN SETIAWAN SUSANTO HARTONO RIYANTO SUPRIYADI CAHYONO UTOMO MULYONO HANDOKO WIBOWO SASONGKO RAHARJO PAMUNGKAS"),
        FemaleFirst = Words("SUTINI SUMARNI PARTINI NGATINI SULASTRI SRI ENDANG TRI DWI SITI RINI YULI SUPRIHATIN WIJI KASMI TUMINAH RUKMINI SUNARTI INDAH PUJI ROEKMINI DIAH"),
        FemaleLast = Words("RAHAYU LESTARI WULANDARI ASTUTI HANDAYANI SETYOWATI KUSUMAWATI MULYANINGSIH PURWANTI ANGGRAINI WAHYUNI SUSILOWATI UTAMI HIDAYATI SARI NINGRUM"),
    };

    private static NameList Sundanese { get; } = new()
    {
        MaleFirst = Words("ASEP DEDI UJANG CECEP DADANG ENDANG YAYAT IWAN TATANG MAMAN AEP ENCEP JAJANG DUDI WAWAN"),
        MaleLast = Words("HIDAYAT SURYANA GUNAWAN KURNIA PERMANA SUHENDAR RUHIYAT SOPIAN MULYANA SUTISNA HERMAWAN SAEPUDIN JAENUDIN"),
        FemaleFirst = Words("EUIS IIS LILIS NENENG ELIS IMAS ENUNG TETI YETI CUCU IDA ROHAENI AI"),
        FemaleLast = Words("SUKAESIH NURHASANAH KOMALASARI MARYATI ROHAYATI JULAEHA SUHAETI NURAENI PATIMAH JUBAEDAH SOLIHAT"),
    };

    private static NameList Batak { get; } = new()
    {
        MaleFirst = Words("PARLINDUNGAN TIGOR BONAR SAUT HOTMAN MANGASI RAJA JHONI PARULIAN BINSAR ROBERT MARULI"),
        MaleLast = Words("HASIHOLAN MARTUA PANGIHUTAN OLOAN TUA"),
        FemaleFirst = Words("TIUR ROTUA LAMRIA NURLELA DUMA TIARMA ROMIAN LASMARIA HOTNIDA RISMA"),
        FemaleLast = Words("MARIA ULINA DAMERIA ROULI MELATI"),
        Tails = Words("SIMANJUNTAK SIREGAR NASUTION SITUMORANG HUTAPEA PANJAITAN LUBIS HARAHAP SINAGA GINTING SEMBIRING TARIGAN NAINGGOLAN PURBA SILALAHI"),
    };

    private static NameList Balinese { get; } = new()
    {
        MaleFirst = Words("WAYAN MADE NYOMAN KETUT PUTU KADEK KOMANG GEDE NJOMAN"),
        MaleLast = Words("SUDIRA SUARTA ARTAWAN SUPARTA WIRAWAN ADNYANA DARMAYASA MERTA SUKADANA BUDIARTA YASA"),
        FemaleFirst = Words("WAYAN MADE NYOMAN KETUT PUTU KADEK KOMANG LUH"),
        FemaleLast = Words("SUARTINI ARIANI SUKERTI WIDIASIH RASMINI YULIANTI SUDARMI PARWATI ASTITI"),
    };

    private static NameList Minangkabau { get; } = new()
    {
        MaleFirst = Words("AFRIZAL YUSRIZAL ERIZAL SYAFRIL DASRIL ZULHENDRI MASRUL HENDRI RUSDI ALI"),
        MaleLast = Words("EFENDI CHANDRA FAHMI NURDIN MARZUKI YUNUS RAHMAN"),
        FemaleFirst = Words("YUSNIDAR ERNAWATI GUSNIATI DESMAWATI ZURAIDA MURNIATI ROSNA YARNIS"),
        FemaleLast = Words("FITRI HASNI SURYATI WARNI ELVIRA"),
        Tails = Words("CHANIAGO KOTO PILIANG SIKUMBANG TANJUNG"),
    };

    private static NameList Bugis { get; } = new()
    {
        MaleFirst = Words("BASO AMIRUDDIN SYAMSUDDIN LAMBANG RUSTAM MAPPA SUDIRMAN JUMADI HAERUDDIN"),
        MaleLast = Words("SALEH TAHIR PATTA MANSUR RASYID RAMLI SYARIF USMAN DAUD"),
        FemaleFirst = Words("BESSE ROSMIATI HASNAWATI TENRI NURHAYATI SITTI HALIJAH JUMRIANI"),
        FemaleLast = Words("AMINAH RAMLAH NURSIAH KHADIJAH MARWAH HALIMAH"),
    };

    private static NameList Sasak { get; } = new()
    {
        MaleFirst = Words("LALU AMAQ SAHRUL MUHSAN ZOHRI HAERUL SARAPUDIN MUHAMAD"),
        MaleLast = Words("MUZAKIR JAELANI HAMDI SUPARDI WIRA RIZAL AHYAR"),
        FemaleFirst = Words("BAIQ INAQ NURUL SAHNIM MURNI SITI HURIYAH"),
        FemaleLast = Words("HARTINI WAHYUNI SUMIATI MARDIAH AINI ZOHRIAH"),
    };

    private static NameList Acehnese { get; } = new()
    {
        MaleFirst = Words("TEUKU MUHAMMAD M. FAKHRURRAZI MUSLIM SAYED ZULKIFLI MUNAWAR"),
        MaleLast = Words("ISKANDAR FAUZI RIDHWAN HANAFIAH IRFAN KHAIRUL YAKUB"),
        FemaleFirst = Words("CUT NURLAILA SYARIFAH RAUDHAH MARIANI FADHILAH"),
        FemaleLast = Words("MEUTIA HUSNA RAHMI ZAHARA MAULIDA"),
    };

    private static NameList EastNusaTenggara { get; } = new()
    {
        MaleFirst = Words("YOHANES FRANSISKUS PETRUS ANTONIUS KORNELIS MARKUS YOSEF STEFANUS BENEDIKTUS"),
        MaleLast = Words("KOPONG LAGA BOLI SERAN BERE MAU"),
        FemaleFirst = Words("MARIA THERESIA YULIANA MARGARETA ELISABETH KATARINA AGNES"),
        FemaleLast = Words("BAREK PENI KEWA ABUK BETE HOAR"),
        Tails = Words("TUKAN FERNANDEZ NDUN KLAU TAEK LEWAR NAHAK"),
    };

    private static NameList ChineseIndonesian { get; } = new()
    {
        MaleFirst = Words("HENDRA ANDREAS BUDIMAN STEVEN LIEM TJAN OEY KWEE"),
        MaleLast = Words("GUNADI WIJAYA HALIM TANUDJAJA KUSNADI SALIM"),
        FemaleFirst = Words("LINDA MEILANI SUSANA FENNY LILIANA"),
        FemaleLast = Words("GUNADI WIJAYA HALIM TANUDJAJA KUSNADI SALIM"),
    };

    private static NameList Malay { get; } = new()
    {
        MaleFirst = Words("MUHAMMAD MOHD AHMAD NIK WAN SYED AZMAN ROSLAN KAMARUL SHAHRIL HAFIZ RIDZUAN FAIZAL ZULKEFLI KHAIRUL AMIRUL ISKANDAR"),
        MaleLast = Words("SYAHIR DANISH HAKIM IRFAN FARIS AZIZI HAZIQ ROSDI YUSOF FIRDAUS"),
        FemaleFirst = Words("NURUL NUR SITI NOR SHARIFAH WAN ROHANI ZAINAB AZIZAH NORHAYATI FARIDAH AISHAH"),
        FemaleLast = Words("AISYAH HIDAYAH ATIQAH IZZATI SYAFIQAH ROKIAH HALIMAH ADILA"),
        Tails = Words("ISMAIL|ABDUL RAHMAN|HASSAN|OTHMAN|YAACOB|OMAR|MOHD NOOR|DERAMAN|IBRAHIM|SALLEH|JAAFAR|ABD LATIFF|HUSSIN|RAMLI|ABU BAKAR|HJ MAT", '|'),
    };

    private static NameList Indian { get; } = new()
    {
        MaleFirst = Words("KUMAR SURESH RAVI GANESAN MURUGAN SIVA ARUN DINESH PRAKASH VIJAY"),
        MaleLast = Words("RAJ BALAN DASS"),
        FemaleFirst = Words("DEVI KAVITHA LAKSHMI SHANTI PRIYA MALAR UMA THILAGA"),
        FemaleLast = Words("MALAR DEVI RANI"),
        Tails = Words("RAJAN SUPPIAH MUNIANDY PERUMAL KRISHNAN ARUMUGAM NADARAJAH VELLAYAN SUBRAMANIAM"),
    };

    private static NameList ChineseMalaysian { get; } = new()
    {
        MaleFirst = Words("AH KOW|WEI MING|CHEE KEONG|KOK WAI|BOON HOCK|SIEW FATT|JUN HAO|TECK SENG", '|'),
        MaleLast = Words("DANIEL|JASON|KELVIN", '|'),
        FemaleFirst = Words("MEI LING|SIEW LAN|HUI MIN|LAI PENG|SWEE CHIN|AI LIAN|XIN YI|POH GEOK", '|'),
        FemaleLast = Words("GRACE|JENNY|VIVIAN", '|'),
        Tails = Words("TAN LIM LEE WONG NG ONG CHAN GOH TEO KOH CHONG YAP"),
    };

    private static NameList Iban { get; } = new()
    {
        MaleFirst = Words("JIMBAI LEMBANG MAWAN NYIPA UMBAR BAGIN GANDI ROBIN JONATHAN"),
        MaleLast = Words("NYAWAI SALANG"),
        FemaleFirst = Words("SEBANG DAYANG INDAI LIMAH JENIFER MONICA RINYA"),
        FemaleLast = Words("MENTARI BUNGA"),
        Tails = Words("UNGGANG NGUMBANG JANTING LANGGI ENTALAI SULAU MELAKA"),
    };

    private static NameList Kadazan { get; } = new()
    {
        MaleFirst = Words("JUSTIN PIUS MATHIUS LAWRENCE JOHARI RAYMOND"),
        MaleLast = Words("ANDREW LINUS"),
        FemaleFirst = Words("JUNIDAH ROSLINAH FLORA JUSTINA MARYANI"),
        FemaleLast = Words("ANNE CLARE"),
        Tails = Words("GINTOH KINSUNG MOJIKON LAJUNI SIPAUN GALIMUN"),
    };

    private static string[] Words(string words, char by = ' ') => words.Split(by);
}
