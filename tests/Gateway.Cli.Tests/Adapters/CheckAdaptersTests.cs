using Gateway.Tests;

namespace Gateway.Cli.Tests.Adapters;

public sealed class CheckAdaptersTests
{
    [Fact]
    public async Task Without_a_folder_it_checks_every_adapter_that_it_finds()
    {
        var (code, output) = await Transcript.RunAsync("adapter", "check", "--records", "5");

        Assert.Equal(0, code);
        Assert.EndsWith("\n7 adapters, no problems\n", output, StringComparison.Ordinal);
        Assert.Contains("mys-myimms 1.0.0 (MYS, Jabatan Imigresen Malaysia), application/xml\n", output, StringComparison.Ordinal);
        Assert.Contains("  hasil-verifikasi 1.0 <-> travel-document-answer/1.0\n", output, StringComparison.Ordinal);
        Assert.Contains("canonical to national may lose:\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_every_problem_and_says_so_in_its_exit_code()
    {
        var folder = Directory.CreateTempSubdirectory("gateway-adapter-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "adapter.json"), """{ "adapter": "1.0", "id": "xaa-nothing" }""");

            var (code, output) = await Transcript.RunAsync("adapter", "check", folder, "--schemas", Repository.Path("schemas"));

            Assert.Equal(1, code);
            Assert.Equal(
                $"""
                {folder}: does not load

                {folder}/adapter.json: `schema/required`, expected required party
                {folder}/adapter.json: `schema/required`, expected required owner
                {folder}/adapter.json: `schema/required`, expected required version
                {folder}/adapter.json: `schema/required`, expected required codec
                {folder}/adapter.json: `schema/required`, expected required operations
                5 problems

                """,
                output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
