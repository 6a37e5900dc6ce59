using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Names;

namespace Gateway.Sandbox.People.Documents;

/// <summary>What a document says of the person who bears it.</summary>
/// <param name="Name">The name in its four places.</param>
/// <param name="Birth">As far as it is known.</param>
/// <param name="Sex">As stated.</param>
/// <param name="Nationality">Three letters, special codes included.</param>
/// <param name="PersonalNumber">What a Malaysian zone holds in its optional data: the MyKad number; empty elsewhere.</param>
internal sealed record Bearer(MadeName Name, ReducedDate Birth, Sex Sex, string Nationality, string PersonalNumber = "");
