using Gateway.Records;
using Gateway.Tests;

namespace Gateway.Adapters.Tests;

public sealed class NationalPlaceTests
{
    private static readonly AdapterSet Adapters = AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas"));

    [Theory]
    [InlineData("mys-niise", "document-verifications", "/document/issuer", "/document/issuingState")]
    [InlineData("mys-niise", "document-verifications", "/mrz/1", "/mrzLines/1")]
    [InlineData("mys-niise", "document-verifications", "/document", "/document")]
    [InlineData("mys-myimms", "semakan-dokumen", "/document/issuer", "/Dokumen/NegaraPengeluar")]
    [InlineData("mys-myimms", "semakan-dokumen", "/mrz/0", "/BarisMrz/0")]
    [InlineData("idn-peduliwni", "cek-status", "/document/number", "/dokumen/nomor")]
    [InlineData("idn-peduliwni", "cek-status", "/elsewhere", "")]
    public void Is_found_for_every_place_that_a_lens_speaks_of(string system, string operation, string canonical, string national)
    {
        var format = Adapters.Adapters[system].Operations[operation].Question["1.0"];

        Assert.Equal(national, format.Lens.NationalPlace(JsonPointer.Parse(canonical)).ToString());
    }
}
