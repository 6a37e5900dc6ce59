using System.Buffers;

namespace Gateway.Sandbox.Systems;

/// <summary>Reads a question in a system's own format and writes the answer in the same; false where the bytes are no question of that format.</summary>
internal delegate bool AnswerQuestion(ReadOnlySpan<byte> question, IBufferWriter<byte> answer);
