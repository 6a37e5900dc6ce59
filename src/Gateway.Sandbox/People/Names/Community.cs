namespace Gateway.Sandbox.People.Names;

/// <summary>Whose naming habits a synthetic name follows.</summary>
internal enum Community
{
    /// <summary>One or more given names, no family name; one word among older people.</summary>
    Javanese,
    Sundanese,

    /// <summary>Given names and a clan at the end.</summary>
    Batak,

    /// <summary>A prefix of sex, the order of birth, a personal name.</summary>
    Balinese,
    Minangkabau,
    Bugis,
    Sasak,
    Acehnese,

    /// <summary>Baptismal names and a family name, from Flores and its neighbours.</summary>
    EastNusaTenggara,

    /// <summary>An Indonesian name, seldom a Chinese one in Dutch spelling.</summary>
    ChineseIndonesian,

    /// <summary>A name, BIN or BINTI, a father's name.</summary>
    Malay,

    /// <summary>A name, A/L or A/P, a father's name.</summary>
    Indian,

    /// <summary>Family name first; sometimes another name after <c>@</c>.</summary>
    ChineseMalaysian,

    /// <summary>A name, ANAK, a father's name.</summary>
    Iban,

    /// <summary>A baptismal name, seldom BIN or BINTI, a father's name.</summary>
    Kadazan,

    /// <summary>Somebody of neither state, made by hand.</summary>
    Other,
}
