namespace Gateway.Records.Places;

/// <summary>A regency or city by its Kemendagri code. The statistics office's codes look the same and name other places: they are never meant.</summary>
/// <param name="Code">Four digits: province, regency.</param>
/// <param name="Name">As the ministry writes it, <c>Kabupaten</c> or <c>Kota</c> first.</param>
/// <param name="SuccessorCode">The code now in force, where this one is retired; numbers registered under the old one keep it.</param>
public sealed record IndonesianRegency(string Code, string Name, string? SuccessorCode)
{
    public bool IsRetired => SuccessorCode is not null;

    public string ProvinceCode => Code[..2];
}
