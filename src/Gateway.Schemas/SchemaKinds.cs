namespace Gateway.Schemas;

/// <summary>Kinds of value that a schema allows. Numbers are whole ones and fractions: what is only whole is an integer.</summary>
[Flags]
public enum SchemaKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Fraction = 8,
    Number = Integer | Fraction,
    String = 16,
    Array = 32,
    Object = 64,
    Any = Null | Boolean | Number | String | Array | Object,
}
