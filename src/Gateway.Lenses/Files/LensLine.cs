namespace Gateway.Lenses.Files;

/// <summary>One line of a lens file; the records that extend this one are all the operations there are.</summary>
internal abstract record LensLine(string Place);
