using System.ComponentModel.DataAnnotations;

namespace Gateway.Server.Options;

/// <summary>Reads the section <c>Systems</c>.</summary>
internal static class SystemSettings
{
    /// <summary>Every system's settings, by id; or an exception with every problem.</summary>
    public static IReadOnlyDictionary<string, SystemOptions> Read(IConfiguration configuration)
    {
        var problems = new List<ValidationResult>();
        var systems = new Dictionary<string, SystemOptions>(StringComparer.Ordinal);
        foreach (var section in configuration.GetSection("Systems").GetChildren())
        {
            var system = section.Get<SystemOptions>(binding => binding.ErrorOnUnknownConfiguration = true) ?? new SystemOptions();
            Validator.TryValidateObject(system, new ValidationContext(system), problems, validateAllProperties: true);
            foreach (var address in system.Destinations.Where(address => !address.IsAbsoluteUri || !address.AbsolutePath.EndsWith('/')))
                problems.Add(new ValidationResult($"`Systems:{section.Key}:Destinations`: `{address}` must be absolute and end with a slash"));
            systems.Add(section.Key, system);
        }

        return problems.Count == 0
            ? systems
            : throw new SettingsException(problems.Select(problem => problem.ErrorMessage!));
    }
}
