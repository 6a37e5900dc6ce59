namespace Gateway.Lenses.Operations.Dates;

internal enum DatePart
{
    Literal,
    Year,
    Month,
    ShortMonthName,
    FullMonthName,
    Day,
}
