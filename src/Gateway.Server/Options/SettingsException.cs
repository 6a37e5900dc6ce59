namespace Gateway.Server.Options;

/// <summary>Settings that cannot be used, with every reason. Wrong values are refused, never corrected.</summary>
public sealed class SettingsException(IEnumerable<string> problems) : Exception(string.Join(Environment.NewLine, problems));
