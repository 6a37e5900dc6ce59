using Gateway.Sandbox.Systems.Questions;

namespace Gateway.Sandbox.Systems.Dukcapil;

/// <summary>What a question to the population register states of one person. Each fact but the name may be missing.</summary>
/// <param name="Facts">Name, birth and sex; no nationality, because it is what is asked.</param>
/// <param name="Nik">As stated, unread.</param>
/// <param name="FamilyCard">As stated; this register's people have no cards, so it is not compared.</param>
/// <param name="PlaceOfBirth">As stated.</param>
/// <param name="Regency">Four digits, in force or retired.</param>
internal sealed record Claim(PersonFacts Facts, string? Nik, string? FamilyCard, string? PlaceOfBirth, string? Regency);
