using Gateway.Records;

namespace Gateway.Adapters;

/// <summary>One row of a body that holds many: a record, which the receiver disposes, or what is wrong with it.</summary>
/// <param name="Number">Which row, from 1; 0 where the finding speaks of all of them.</param>
/// <param name="Record">Not yet checked against its schema; null where there is a finding.</param>
/// <param name="Finding">What and where, never a value; null where there is a record.</param>
public sealed record WireRow(int Number, TokenTable? Record, Finding? Finding);
