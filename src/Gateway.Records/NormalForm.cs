using System.Text;

namespace Gateway.Records;

/// <summary>
/// Unicode's normal forms of any text that UTF-8 can hold. .NET refuses U+FFFE, which JSON allows; it composes with nothing, so what stands on either side
/// of it is brought into the form by itself.
/// </summary>
internal static class NormalForm
{
    private const char Refused = '\uFFFE';

    public static string Of(string text, NormalizationForm form) => text.Contains(Refused)
        ? string.Join(Refused, text.Split(Refused).Select(part => part.Normalize(form)))
        : text.Normalize(form);
}
