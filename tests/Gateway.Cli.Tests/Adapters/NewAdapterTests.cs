using Gateway.Tests;

namespace Gateway.Cli.Tests.Adapters;

public sealed class NewAdapterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gateway-new-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Drafts_an_adapter_that_the_check_refuses_until_it_is_confirmed()
    {
        var (code, output) = await NewAsync();

        Assert.Equal(0, code);
        Assert.Equal(
            $"""
            {_folder}/xaa-civil-register/adapter.json
            {_folder}/xaa-civil-register/schemas/semakan-dokumen/1.0.json
            {_folder}/xaa-civil-register/lenses/semakan-dokumen/1.0.json
            {_folder}/xaa-civil-register/schemas/jawapan-dokumen/1.0.json
            {_folder}/xaa-civil-register/lenses/jawapan-dokumen/1.0.json
            {_folder}/xaa-civil-register/codes/jantina.codes.json
            {_folder}/xaa-civil-register/codes/dijumpai.codes.json
            {_folder}/xaa-civil-register/codes/keputusan.codes.json
            {_folder}/xaa-civil-register/codes/padanan-pemegang.codes.json
            {_folder}/xaa-civil-register/README.md
            {_folder}/xaa-civil-register/CHANGES.md
            {_folder}/xaa-civil-register/samples: 20 cases
            drafted xaa-civil-register, with 49 guesses: `gateway adapter check {_folder}/xaa-civil-register` lists them, and refuses until each is confirmed

            """,
            output);

        var (refused, report) = await Transcript.RunAsync("adapter", "check", $"{_folder}/xaa-civil-register", "--schemas", Repository.Path("schemas"));
        Assert.Equal(1, refused);
        Assert.Contains(
            $"{_folder}/xaa-civil-register/codes/jantina.codes.json: `/entries/0` is a guess (its word is one for this code): confirm or change it, then take its `guess` away\n",
            report,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overwrites_nothing()
    {
        await NewAsync();

        var (code, output) = await NewAsync();

        Assert.Equal(1, code);
        Assert.Equal($"{_folder}/xaa-civil-register: is there already: a new adapter overwrites nothing\n", output);
    }

    private Task<(int Code, string Output)> NewAsync() => Transcript.RunAsync(
        "adapter", "new", "xaa-civil-register", "--from", Repository.Path("docs", "onboarding", "samples"), "--question", "semakan-dokumen", "--answer", "jawapan-dokumen",
        "--exchange", "travel-document.verify", "--owner", "Civil Register of Xaa", "--to", _folder, "--schemas", Repository.Path("schemas"));
}
