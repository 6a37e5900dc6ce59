using System.Text.Json;

namespace Gateway.Benchmarks.Lenses;

/// <summary>
/// What <c>Person/lens.json</c> says, towards the shared form, as a programmer would write it who knows both formats: one pass over the
/// record, members in any order, nothing allocated, and then the members of the shared form in their order. Dates are checked on the
/// calendar and codes outside the lists become unknown, as by the lens. It does not look for names that stand twice, and knows no limits.
/// </summary>
internal sealed class HandWrittenMapping
{
    private Journey[] _journeys = new Journey[64];
    private int _count;

    /// <summary>Writes the record in the shared form; false where the register would not have written it so.</summary>
    public bool TryWrite(ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        _count = 0;
        var reader = new Utf8JsonReader(record);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && TryReadPerson(ref reader, out var person) && TryWritePerson(person, record, writer);
    }

    private bool TryReadPerson(ref Utf8JsonReader reader, out Person person)
    {
        person = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("nomorInduk"u8))
                person.Number = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("namaLengkap"u8))
                person.Name = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("tanggalLahir"u8))
                person.BirthDate = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("jenisKelamin"u8))
                person.Sex = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("tempatLahir"u8))
                person.PlaceOfBirth = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("kewarganegaraan"u8))
                person.Nationality = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("statusKawin"u8))
                person.MaritalStatus = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("jumlahTanggungan"u8))
                person.Dependants = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("aktif"u8))
                person.Active = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("jalan"u8))
                person.Street = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("kelurahan"u8))
                person.Ward = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("kota"u8))
                person.City = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("provinsi"u8))
                person.Province = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("kodePos"u8))
                person.Postcode = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("paspor"u8))
                ReadDocument(ref reader, ref person);
            else if (reader.ValueTextEquals("izinKerja"u8))
                ReadPermit(ref reader, ref person);
            else if (reader.ValueTextEquals("perlintasan"u8))
                ReadJourneys(ref reader, ref person);
            else
                return false;
        }

        return person.Number.IsText && person.Name.IsText && reader.TokenType == JsonTokenType.EndObject && !reader.Read();
    }

    private static void ReadDocument(ref Utf8JsonReader reader, ref Person person)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("jenis"u8))
                person.DocumentType = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("nomor"u8))
                person.DocumentNumber = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("tanggalTerbit"u8))
                person.IssuedOn = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("tanggalHabis"u8))
                person.ExpiresOn = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("kantor"u8))
                person.IssuingOffice = Piece.Next(ref reader);
        }
    }

    private static void ReadPermit(ref Utf8JsonReader reader, ref Person person)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("jenis"u8))
                person.PermitKind = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("nomor"u8))
                person.PermitNumber = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("sektor"u8))
                person.Sector = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("majikan"u8))
                person.Employer = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("mulai"u8))
                person.ValidFrom = Piece.Next(ref reader);
            else if (reader.ValueTextEquals("sampai"u8))
                person.ValidUntil = Piece.Next(ref reader);
        }
    }

    private void ReadJourneys(ref Utf8JsonReader reader, ref Person person)
    {
        person.HasJourneys = true;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (_count == _journeys.Length)
                Array.Resize(ref _journeys, _count * 2);
            ref var journey = ref _journeys[_count++];
            journey = default;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("tanggal"u8))
                    journey.Date = Piece.Next(ref reader);
                else if (reader.ValueTextEquals("arah"u8))
                    journey.Direction = Piece.Next(ref reader);
                else if (reader.ValueTextEquals("tpi"u8))
                    journey.Checkpoint = Piece.Next(ref reader);
                else if (reader.ValueTextEquals("angkutan"u8))
                    journey.Carrier = Piece.Next(ref reader);
                else if (reader.ValueTextEquals("hari"u8))
                    journey.Days = Piece.Next(ref reader);
            }
        }
    }

    private bool TryWritePerson(in Person person, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        person.Number.Write(Members.Number, record, writer);
        WriteName(person.Name, record, writer);
        if (!WrittenDate.TryWrite(person.BirthDate, Members.BirthDate, mayBeReduced: true, record, writer))
            return false;
        WrittenCode.Write(person.Sex, Members.Sex, WrittenCode.Sex, record, writer);
        person.PlaceOfBirth.Write(Members.PlaceOfBirth, record, writer);
        person.Nationality.Write(Members.Nationality, record, writer);
        WrittenCode.Write(person.MaritalStatus, Members.MaritalStatus, WrittenCode.MaritalStatus, record, writer);
        if (!TryWriteFigures(person, record, writer))
            return false;
        WriteAddress(person, record, writer);
        if (!TryWriteDocument(person, record, writer) || !TryWritePermit(person, record, writer) || !TryWriteJourneys(person, record, writer))
            return false;
        writer.WriteEndObject();
        writer.Flush();
        return true;
    }

    private static void WriteName(Piece name, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        Span<byte> room = stackalloc byte[512];
        var full = name.Read(record, room);
        writer.WriteStartObject(Members.Name);
        writer.WriteString(Members.Full, full);
        var mark = full.IndexOf((byte)'@');
        if (mark >= 0)
        {
            writer.WriteStartArray(Members.Aliases);
            foreach (var range in full[(mark + 1)..].Split((byte)'@'))
                writer.WriteStringValue(full[(mark + 1)..][range].Trim((byte)' '));
            writer.WriteEndArray();
        }

        writer.WriteString(Members.Source, "REGISTER"u8);
        writer.WriteEndObject();
    }

    private static bool TryWriteFigures(in Person person, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        if (person.Dependants.IsText)
        {
            var digits = person.Dependants.Raw(record);
            if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                return false;
            writer.WritePropertyName(Members.Dependants);
            writer.WriteRawValue(digits, skipInputValidation: true);
        }

        if (!person.Active.IsText)
            return true;
        var active = person.Active.Raw(record).SequenceEqual("true"u8);
        writer.WriteBoolean(Members.Active, active);
        return active || person.Active.Raw(record).SequenceEqual("false"u8);
    }

    private static void WriteAddress(in Person person, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        if (!person.Street.IsThere && !person.Ward.IsThere && !person.City.IsThere && !person.Province.IsThere && !person.Postcode.IsThere)
            return;
        writer.WriteStartObject(Members.Address);
        person.Street.Write(Members.Street, record, writer);
        person.Ward.Write(Members.Ward, record, writer);
        person.City.Write(Members.City, record, writer);
        person.Province.Write(Members.Province, record, writer);
        person.Postcode.Write(Members.Postcode, record, writer);
        writer.WriteEndObject();
    }

    private static bool TryWriteDocument(in Person person, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        if (!person.DocumentType.IsThere && !person.DocumentNumber.IsThere && !person.IssuedOn.IsThere && !person.ExpiresOn.IsThere && !person.IssuingOffice.IsThere)
            return true;
        writer.WriteStartObject(Members.Document);
        WrittenCode.Write(person.DocumentType, Members.Type, WrittenCode.DocumentType, record, writer);
        person.DocumentNumber.Write(Members.Number, record, writer);
        if (!WrittenDate.TryWrite(person.IssuedOn, Members.IssuedOn, mayBeReduced: false, record, writer)
            || !WrittenDate.TryWrite(person.ExpiresOn, Members.ExpiresOn, mayBeReduced: false, record, writer))
            return false;
        person.IssuingOffice.Write(Members.IssuingOffice, record, writer);
        writer.WriteEndObject();
        return true;
    }

    private static bool TryWritePermit(in Person person, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        if (!person.PermitKind.IsThere && !person.PermitNumber.IsThere && !person.Sector.IsThere && !person.Employer.IsThere
            && !person.ValidFrom.IsThere && !person.ValidUntil.IsThere)
            return true;
        writer.WriteStartObject(Members.Permit);
        WrittenCode.Write(person.PermitKind, Members.Kind, WrittenCode.PermitKind, record, writer);
        person.PermitNumber.Write(Members.Number, record, writer);
        WrittenCode.Write(person.Sector, Members.Sector, WrittenCode.Sector, record, writer);
        person.Employer.Write(Members.Employer, record, writer);
        if (!WrittenDate.TryWrite(person.ValidFrom, Members.ValidFrom, mayBeReduced: false, record, writer)
            || !WrittenDate.TryWrite(person.ValidUntil, Members.ValidUntil, mayBeReduced: false, record, writer))
            return false;
        writer.WriteEndObject();
        return true;
    }

    private bool TryWriteJourneys(in Person person, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        if (!person.HasJourneys)
            return true;
        writer.WriteStartArray(Members.Journeys);
        foreach (ref readonly var journey in _journeys.AsSpan(0, _count))
        {
            writer.WriteStartObject();
            if (!WrittenDate.TryWrite(journey.Date, Members.Date, mayBeReduced: false, record, writer))
                return false;
            WrittenCode.Write(journey.Direction, Members.Direction, WrittenCode.Direction, record, writer);
            journey.Checkpoint.Write(Members.Checkpoint, record, writer);
            journey.Carrier.Write(Members.Carrier, record, writer);
            journey.Days.Write(Members.Days, record, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return true;
    }

    private struct Person
    {
        public Piece Number, Name, BirthDate, Sex, PlaceOfBirth, Nationality, MaritalStatus, Dependants, Active;
        public Piece Street, Ward, City, Province, Postcode;
        public Piece DocumentType, DocumentNumber, IssuedOn, ExpiresOn, IssuingOffice;
        public Piece PermitKind, PermitNumber, Sector, Employer, ValidFrom, ValidUntil;
        public bool HasJourneys;
    }

    private struct Journey
    {
        public Piece Date, Direction, Checkpoint, Carrier, Days;
    }
}
