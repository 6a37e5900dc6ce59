namespace Gateway.Records.Names;

/// <summary>What comparing two names says. It never decides alone: a birth date and an identifier or a place belong to it.</summary>
public enum NameOutcome
{
    /// <summary>Too little in common.</summary>
    Different,

    /// <summary>Enough in common that a person should look.</summary>
    Possible,

    /// <summary>One name, but for something that is often left out or written otherwise.</summary>
    Likely,

    /// <summary>One name, whatever the spelling.</summary>
    Same,
}
