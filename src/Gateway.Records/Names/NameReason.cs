namespace Gateway.Records.Names;

/// <summary>Why two names came out as they did; several may hold.</summary>
[Flags]
public enum NameReason
{
    None = 0,

    /// <summary>An element is written in another spelling of the same name.</summary>
    Spelling = 1,

    /// <summary>An element differs by letters that are often, but not always, one sound.</summary>
    WeakSpelling = 2,

    /// <summary>Elements are written joined on one side and apart on the other.</summary>
    Joined = 4,

    /// <summary>An initial stands for an element.</summary>
    Initial = 8,

    /// <summary>An alias was compared.</summary>
    Alias = 16,

    /// <summary>One side has a father's name that the other has not.</summary>
    FatherNameMissing = 32,

    /// <summary>The fathers' names differ.</summary>
    FatherNameDiffers = 64,

    /// <summary>A word such as <c>BIN</c> says another sex on each side.</summary>
    PatronymicDiffers = 128,

    /// <summary>An element of one side has no counterpart on the other.</summary>
    ElementMissing = 256,

    /// <summary>A zone may have cut the name, so it was compared by prefix.</summary>
    Cut = 512,

    /// <summary>One side has no name at all.</summary>
    NoName = 1024,
}
