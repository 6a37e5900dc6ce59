using System.Numerics;

namespace Gateway.Schemas.Values;

/// <summary>The number of a <c>multipleOf</c>, ready to divide others exactly.</summary>
internal sealed class Divisor
{
    private readonly BigInteger _digits;
    private readonly ulong _small;
    private readonly long _exponent;

    /// <summary>Takes a number greater than zero.</summary>
    public Divisor(ExactNumber number)
    {
        foreach (var digit in number.Digits)
            _digits = _digits * 10 + (digit - '0');
        _small = _digits <= ulong.MaxValue ? (ulong)_digits : 0;
        _exponent = number.Exponent;
    }

    public bool Divides(ExactNumber number)
    {
        if (number.IsZero)
            return true;
        // The last digit is not zero, so no power of ten can be taken out of the digits.
        if (number.Exponent < _exponent)
            return false;
        return _small != 0 ? DividesSmall(number) : DividesLarge(number);
    }

    private bool DividesSmall(ExactNumber number)
    {
        UInt128 rest = 0;
        foreach (var digit in number.Digits)
            rest = (rest * 10 + (uint)(digit - '0')) % _small;
        UInt128 power = 10 % _small;
        for (var zeros = number.Exponent - _exponent; zeros > 0 && rest != 0; zeros >>= 1)
        {
            if ((zeros & 1) != 0)
                rest = rest * power % _small;
            power = power * power % _small;
        }

        return rest == 0;
    }

    private bool DividesLarge(ExactNumber number)
    {
        var rest = BigInteger.Zero;
        foreach (var digit in number.Digits)
            rest = (rest * 10 + (digit - '0')) % _digits;
        return (rest * BigInteger.ModPow(10, number.Exponent - _exponent, _digits) % _digits).IsZero;
    }
}
