using Microsoft.Extensions.Options;

namespace Gateway.Server.Options;

/// <summary>Checks the annotations of <see cref="GatewayOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class GatewayOptionsValidator : IValidateOptions<GatewayOptions>;
