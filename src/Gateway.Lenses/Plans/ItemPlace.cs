using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>An item of an array under translation. The two indexes part where an item before it was left out.</summary>
/// <param name="Read">The array that is read, from the scope around it.</param>
/// <param name="Index">The item's number in it.</param>
/// <param name="Written">The array that is written, from the scope around it.</param>
/// <param name="WrittenIndex">The number that the item gets there, should anything of it be written.</param>
internal readonly record struct ItemPlace(JsonPointer Read, int Index, JsonPointer Written, int WrittenIndex);
