namespace Gateway.Exchanges;

/// <summary>Whom a question is about: a document by issuer and number, or, where none is at hand, a person by name and birth date.</summary>
public sealed record Subject
{
    private Subject(string scope, string name, bool isDocument)
    {
        Scope = scope;
        Name = name;
        IsDocument = isDocument;
    }

    /// <summary>The issuing state, or the nationality stated. A number alone collides between states.</summary>
    public string Scope { get; }

    /// <summary>The number as the document bears it, or what is stated of the person.</summary>
    public string Name { get; }

    public bool IsDocument { get; }

    public static Subject OfDocument(string issuer, string number) => new(issuer, number, isDocument: true);

    public static Subject OfPerson(string nationality, string fullName, string birthDate) =>
        new(nationality, $"{fullName}\n{birthDate}", isDocument: false);

    /// <summary>Names nobody: what is printed by accident reaches logs.</summary>
    public override string ToString() => nameof(Subject);
}
