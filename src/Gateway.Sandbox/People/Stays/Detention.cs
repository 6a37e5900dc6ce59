namespace Gateway.Sandbox.People.Stays;

/// <summary>Where a person is held, and since when.</summary>
/// <param name="PlaceId">The place's id, such as <c>MY-DEP-TAWAU</c>; null where no list of places is public.</param>
/// <param name="Place">Its name.</param>
/// <param name="Since">The first day.</param>
internal sealed record Detention(string? PlaceId, string Place, DateOnly Since);
