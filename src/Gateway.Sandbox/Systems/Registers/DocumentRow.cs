namespace Gateway.Sandbox.Systems.Registers;

/// <summary>A travel document in its issuer's register.</summary>
/// <param name="Number">In capitals, without spaces.</param>
/// <param name="Holder">Whom it was issued to.</param>
/// <param name="Report">What was reported of it.</param>
/// <param name="ExpiresOn">Its last day.</param>
/// <param name="Facts">What an answer says of document and holder, already in the system's own format.</param>
internal sealed record DocumentRow(string Number, HolderRecord Holder, DocumentReport Report, DateOnly ExpiresOn, byte[] Facts)
{
    /// <summary>A report outlives the document: a lost passport stays lost after its last day.</summary>
    public DocumentVerdict VerdictOn(DateOnly day) => Report switch
    {
        DocumentReport.Lost => DocumentVerdict.Lost,
        DocumentReport.Stolen => DocumentVerdict.Stolen,
        DocumentReport.Revoked => DocumentVerdict.Revoked,
        _ => day > ExpiresOn ? DocumentVerdict.Expired : DocumentVerdict.Valid,
    };
}
