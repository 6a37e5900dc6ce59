using System.Globalization;

namespace Gateway.Sandbox.People.Documents;

/// <summary>Gives out numbers, each once. Those that end in a round million and less than a thousand more are left to people made by hand.</summary>
internal sealed class DocumentNumbers(Chance chance)
{
    private const int ByHand = 1000;

    private readonly HashSet<string> _given = [];

    /// <summary>A prefix and so many digits.</summary>
    public string Next(string prefix, int digits)
    {
        while (true)
        {
            var number = chance.Below(Power(digits));
            var text = prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
            if (number % 1_000_000 >= ByHand && _given.Add(text))
                return text;
        }
    }

    private static int Power(int digits) => digits == 0 ? 1 : 10 * Power(digits - 1);
}
