namespace Gateway.Sandbox.People.Stays;

/// <summary>A place in a dated programme of the host.</summary>
/// <param name="Programme">The canonical code, such as <c>MY_RTK2</c>.</param>
/// <param name="On">A day within the programme's window.</param>
internal sealed record Enrolment(string Programme, DateOnly On);
