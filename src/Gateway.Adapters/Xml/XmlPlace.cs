using Gateway.Records;

namespace Gateway.Adapters.Xml;

/// <summary>Where a reader is, for findings. An element that the schema does not know is never named: its name is the sender's text.</summary>
internal sealed class XmlPlace
{
    private readonly List<(XmlElementFormat? Format, int Index)> _steps = [];

    public JsonPointer Pointer
    {
        get
        {
            var pointer = JsonPointer.Root;
            foreach (var (format, index) in _steps)
            {
                if (format is null)
                    break;
                pointer = pointer.Append(format.Member);
                if (format.Repeats)
                    pointer = pointer.Append(index);
            }

            return pointer;
        }
    }

    public void Enter(XmlElementFormat? format, int index = 0) => _steps.Add((format, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);
}
