namespace Gateway.Records.Places;

/// <summary>What a MyKad place-of-birth code stands for.</summary>
public enum MalaysianBirthplaceKind
{
    /// <summary>A Malaysian state; each has several codes.</summary>
    State,

    /// <summary>One country.</summary>
    Country,

    /// <summary>One of many countries: none of them may be named.</summary>
    CountryGroup,

    /// <summary>Outside Malaysia, without saying where.</summary>
    AbroadUnspecified,

    /// <summary>In Malaysia, without saying where.</summary>
    StateUnknown,

    Stateless,

    /// <summary>No information, a refugee, the United Nations and more: nothing follows from it.</summary>
    NotStated,
}
