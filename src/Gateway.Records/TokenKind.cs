namespace Gateway.Records;

/// <summary>What a token is. <see cref="Name"/> stands before each member's value inside an object.</summary>
public enum TokenKind : byte
{
    /// <summary>No token: a look-up that found nothing.</summary>
    Missing = 0,
    Null,
    False,
    True,
    Number,
    String,
    Name,
    Array,
    Object,
}
