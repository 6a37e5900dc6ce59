namespace Gateway.Lenses.Dates;

internal enum DatePart
{
    Literal,
    Year,
    Month,
    ShortMonthName,
    FullMonthName,
    Day,
}
