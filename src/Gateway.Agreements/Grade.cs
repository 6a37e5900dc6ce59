namespace Gateway.Agreements;

/// <summary>How much an answer gives, least first. A higher grade includes the lower ones.</summary>
public enum Grade
{
    /// <summary>Whether the register knows the document or the person at all.</summary>
    Exists,

    /// <summary>Whether what the asker states agrees with the register.</summary>
    Match,

    /// <summary>The register's verdict, with what an officer needs to act on it.</summary>
    Verify,

    /// <summary>The facts behind the verdict.</summary>
    Read,
}
