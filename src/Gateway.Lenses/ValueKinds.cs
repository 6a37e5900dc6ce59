namespace Gateway.Lenses;

/// <summary>What a schema lets a value be; every integer is also a number.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
    Scalar = Boolean | Integer | Number | String,
    Container = Array | Object,
}
