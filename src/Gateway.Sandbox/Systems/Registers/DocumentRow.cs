using Gateway.Sandbox.People.Documents;

namespace Gateway.Sandbox.Systems.Registers;

/// <summary>A travel document in its issuer's register.</summary>
/// <param name="Document">The document.</param>
/// <param name="Holder">Whom it was issued to.</param>
/// <param name="Facts">What an answer says of document and holder, already in the system's own format.</param>
internal sealed record DocumentRow(TravelDocument Document, HolderRecord Holder, byte[] Facts);
