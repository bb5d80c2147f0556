package org.burnish.mmc.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.mmc.Hex;
import org.burnish.mmc.Msf;
import org.burnish.mmc.response.DiscInformation.BackgroundFormat;
import org.burnish.mmc.response.DiscInformation.SessionState;
import org.burnish.mmc.response.DiscInformation.Status;
import org.burnish.mmc.response.PerformanceDescriptors.WriteSpeed;
import org.burnish.mmc.response.TocEntries.Entry;
import org.junit.jupiter.api.Test;

/** Answers typed from MMC-6 and SPC-4, and from the SCSI log of another burn program. */
class ResponseTest {

    @Test
    void inquiryTellsTheDrivesName() {
        InquiryData data = InquiryData.decode(Hex.bytes(
                "05 80 05 32 5b 00 00 00 48 4c 2d 44 54 2d 53 54",
                "42 44 2d 52 45 20 20 42 48 31 36 4e 53 34 30 20 31 2e 30 33"));
        assertThat(data).isEqualTo(new InquiryData(5, true, 5, "HL-DT-ST", "BD-RE  BH16NS40", "1.03"));
    }

    @Test
    void shortInquiryIsReadAsFarAsItGoes() {
        assertThat(InquiryData.decode(Hex.bytes("05 80 00 00 1f 00 00 00 51 45")))
                .isEqualTo(new InquiryData(5, true, 0, "QE", "", ""));
    }

    @Test
    void discInformationOfABlankBdR() {
        DiscInformation disc = DiscInformation.decode(Hex.bytes(
                "00 20 00 01 01 01 01 00 ff 00 00 00 00 00 00 00 00 00 02 00",
                "00 9b 19 0f 00 00 00 00 00 00 00 00 00 00"));
        assertThat(disc.status()).isEqualTo(Status.BLANK);
        assertThat(disc.lastSession()).isEqualTo(SessionState.EMPTY);
        assertThat(disc.erasable()).isFalse();
        assertThat(disc.sessions()).isEqualTo(1);
        assertThat(disc.discType()).isEqualTo(0xFF);
        assertThat(disc.lastLeadIn()).isEqualTo(0x200);
        assertThat(disc.lastPossibleLeadOut()).isEqualTo(0x9B190F);
    }

    @Test
    void discInformationOfAnAppendableDiscWithThreeTracks() {
        DiscInformation disc = DiscInformation.decode(Hex.bytes(
                "00 20 01 01 03 03 03 00 00 00 00 00 00 00 00 00 00 61 22 17",
                "00 4f 3b 49 00 00 00 00 00 00 00 00 00 00"));
        assertThat(disc.status()).isEqualTo(Status.APPENDABLE);
        assertThat(disc.sessions()).isEqualTo(3);
        assertThat(disc.firstTrackOfLastSession()).isEqualTo(3);
        assertThat(disc.lastTrackOfLastSession()).isEqualTo(3);
    }

    @Test
    void discInformationJoinsBothBytesOfItsNumbers() {
        DiscInformation disc = DiscInformation.decode(Hex.bytes(
                "00 20 1e 01 02 03 04 83 00 01 02 03 12 34 56 78 00 00 00 00",
                "ff ff ff ff 00 00 00 00 00 00 00 00 00 05"));
        assertThat(disc.status()).isEqualTo(Status.CLOSED);
        assertThat(disc.lastSession()).isEqualTo(SessionState.COMPLETE);
        assertThat(disc.erasable()).isTrue();
        assertThat(disc.sessions()).isEqualTo(0x102);
        assertThat(disc.firstTrackOfLastSession()).isEqualTo(0x203);
        assertThat(disc.lastTrackOfLastSession()).isEqualTo(0x304);
        assertThat(disc.backgroundFormat()).isEqualTo(BackgroundFormat.COMPLETE);
        assertThat(disc.discId()).hasValue(0x12345678);
        assertThat(disc.lastPossibleLeadOut()).isEqualTo(0xFFFF_FFFFL);
        assertThat(disc.opcTables()).isEqualTo(5);
    }

    @Test
    void trackInformationOfTheNextTrackTellsWhereToWrite() {
        TrackInformation track = TrackInformation.decode(Hex.bytes(
                "00 2e 03 03 00 07 41 01 00 00 0e 00 00 00 0e 00 00 ba 66 00",
                "00 00 00 00 00 ba 66 00 00 00 00 00 00 00"));
        assertThat(track.number()).isEqualTo(3);
        assertThat(track.session()).isEqualTo(3);
        assertThat(track.blank()).isTrue();
        assertThat(track.damage()).isFalse();
        assertThat(track.trackMode()).isEqualTo(7);
        assertThat(track.dataMode()).isEqualTo(1);
        assertThat(track.start()).isEqualTo(0xE00);
        assertThat(track.nextWritable()).hasValue(0xE00);
        assertThat(track.freeBlocks()).isEqualTo(0xBA6600);
        assertThat(track.size()).isEqualTo(0xBA6600);
        assertThat(track.lastRecorded()).isEmpty();
    }

    @Test
    void trackInformationOfABlankCdMayHaveANegativeAddress() {
        TrackInformation track =
                TrackInformation.decode(Hex.bytes("00 2e 01 01 00 07 41 01 00 00 00 00 ff ff ff 6a 00 05 7d aa"));
        assertThat(track.nextWritable()).hasValue(-150);
        assertThat(track.freeBlocks()).isEqualTo(0x57DAA);
        assertThat(track.size()).isZero();
    }

    @Test
    void trackInformationTellsDamageReservationPacketsAndLastAddress() {
        TrackInformation track = TrackInformation.decode(Hex.bytes(
                "00 22 02 03 00 35 b1 02 00 00 00 10 00 00 00 00 00 00 00 00",
                "00 00 00 10 00 00 00 20 00 00 00 2f 01 04 00 00"));
        assertThat(track.number()).isEqualTo(0x102);
        assertThat(track.session()).isEqualTo(0x403);
        assertThat(track.damage()).isTrue();
        assertThat(track.copy()).isTrue();
        assertThat(track.reserved()).isTrue();
        assertThat(track.packet()).isTrue();
        assertThat(track.fixedPacket()).isTrue();
        assertThat(track.nextWritable()).isEmpty();
        assertThat(track.lastRecorded()).hasValue(0x2F);
        assertThat(track.blockingFactor()).isEqualTo(16);
        assertThat(track.size()).isEqualTo(32);
    }

    @Test
    void formatCapacitiesTellTheOffers() {
        FormatCapacities formats = FormatCapacities.decode(
                Hex.bytes("00 00 00 18 00 ba 74 00 01 00 08 00 00 b4 74 00 00 00 00 00 00 ba 74 00 c8 00 00 00"));
        assertThat(formats.listLength()).isEqualTo(24);
        assertThat(formats.blocks()).isEqualTo(12219392);
        assertThat(formats.status()).isEqualTo(FormatCapacities.Status.UNFORMATTED);
        assertThat(formats.blockLength()).isEqualTo(2048);
        assertThat(formats.formats())
                .containsExactly(new FormatDescriptor(11826176, 0x00, 0), new FormatDescriptor(12219392, 0x32, 0));
        assertThat(formats.first(0x32)).contains(new FormatDescriptor(12219392, 0x32, 0));
        assertThat(formats.first(0x13)).isEmpty();
    }

    @Test
    void formatCapacitiesCutInADescriptorLeaveItOut() {
        FormatCapacities formats =
                FormatCapacities.decode(Hex.bytes("00 00 00 10 00 23 05 40 02 00 08 00 00 b4 74 00"));
        assertThat(formats.status()).isEqualTo(FormatCapacities.Status.FORMATTED);
        assertThat(formats.formats()).isEmpty();
    }

    @Test
    void capacityIsOneMoreThanTheLastBlock() {
        Capacity capacity = Capacity.decode(Hex.bytes("00 00 0b 7f 00 00 08 00"));
        assertThat(capacity).isEqualTo(new Capacity(0xB7F, 2048));
        assertThat(capacity.blocks()).isEqualTo(0xB80);
    }

    @Test
    void capacityOfABlankMediumIsNothing() {
        assertThat(Capacity.decode(Hex.bytes("00 00 00 00 00 00 08 00")).blocks())
                .isZero();
    }

    @Test
    void bufferCapacityTellsItsFill() {
        BufferCapacity buffer = BufferCapacity.decode(Hex.bytes("00 0a 00 00 00 10 00 00 00 04 00 00"));
        assertThat(buffer).isEqualTo(new BufferCapacity(0x100000, 0x40000));
        assertThat(buffer.fill()).isEqualTo(0.75);
        assertThat(BufferCapacity.decode(Hex.bytes("00 0a")).fill()).isNaN();
    }

    @Test
    void writeSpeedsAreThoseOfTypeThree() {
        PerformanceDescriptors answer = PerformanceDescriptors.decode(
                3, Hex.bytes("00 00 00 14 00 00 00 00 0a 00 00 00 00 ba 73 ff 00 00 46 3c 00 00 23 1e"));
        assertThat(answer.writeSpeeds()).containsExactly(new WriteSpeed(1, true, 0xBA73FF, 0x463C, 0x231E));
        assertThat(answer.nominal()).isEmpty();
    }

    @Test
    void nominalPerformanceIsThatOfTypeZero() {
        PerformanceDescriptors answer = PerformanceDescriptors.decode(
                0, Hex.bytes("00 00 00 14 00 00 00 00 00 00 00 01 00 00 10 00 00 00 20 00 00 00 30 00"));
        assertThat(answer.nominal()).containsExactly(new PerformanceDescriptors.Nominal(1, 0x1000, 0x2000, 0x3000));
    }

    @Test
    void rawTocTellsTracksAndLeadOut() {
        TocEntries toc = TocEntries.decode(
                2,
                true,
                Hex.bytes(
                        "00 2e 01 01 01 14 00 a0 00 00 00 00 01 00 00 01 14 00 a1 00 00 00 00 01 00 00",
                        "01 10 00 a2 00 00 00 00 00 28 42 01 14 00 01 00 00 00 00 00 02 00"));
        assertThat(toc.first()).isEqualTo(1);
        assertThat(toc.last()).isEqualTo(1);
        assertThat(toc.entries()).hasSize(4);
        // 00:40:66 is (40 * 75 + 66) - 150 = 2916
        assertThat(toc.entries().get(2)).isEqualTo(new Entry(1, 1, 0, 0xA2, 0, 2916));
        assertThat(toc.entries().get(3)).isEqualTo(new Entry(1, 1, 4, 1, 0, 0));
        assertThat(toc.entries().get(0).minute()).isEqualTo(1);
    }

    @Test
    void formattedTocTellsBlocks() {
        TocEntries toc =
                TocEntries.decode(0, false, Hex.bytes("00 12 01 01 00 14 01 00 00 00 00 00 00 14 aa 00 00 00 0b 80"));
        assertThat(toc.entries()).containsExactly(new Entry(0, 1, 4, 1, 0, 0), new Entry(0, 1, 4, 0xAA, 0, 0xB80));
    }

    @Test
    void minutesFromNinetyOnAreBeforeBlockZero() {
        TocEntries toc = TocEntries.decode(0, true, Hex.bytes("00 0a 01 01 00 14 01 00 00 61 22 17"));
        // 97:34:23 is (97 * 60 + 34) * 75 + 23 = 439073, less 450150
        assertThat(toc.entries().get(0).start()).isEqualTo(-11077);
    }

    @Test
    void mediaEventTellsTrayAndMedium() {
        EventStatus event = EventStatus.decode(Hex.bytes("00 06 04 5e 02 02 00 00"));
        assertThat(event.available()).isTrue();
        assertThat(event.notificationClass()).isEqualTo(EventStatus.MEDIA);
        assertThat(event.event()).isEqualTo(2);
        assertThat(event.mediumPresent()).isTrue();
        assertThat(event.trayOpen()).isFalse();
    }

    @Test
    void unsupportedEventClassIsNotAvailable() {
        assertThat(EventStatus.decode(Hex.bytes("00 02 80 00")).available()).isFalse();
    }

    @Test
    void discStructureIsCutAtItsLength() {
        DiscStructure structure = DiscStructure.decode(0x0A, Hex.bytes("00 06 00 00 aa bb cc dd ee"));
        assertThat(structure.dataLength()).isEqualTo(6);
        assertThat(Hex.of(structure.data())).isEqualTo("aa bb cc dd");
    }

    @Test
    void programMemoryAreaHasEntriesLikeTheRawToc() {
        TocEntries pma = TocEntries.decode(3, true, Hex.bytes("00 0d 01 01 00 14 00 01 00 28 42 00 00 02 00"));
        assertThat(pma.entries()).containsExactly(new Entry(0, 1, 4, 1, 0, 0));
    }

    @Test
    void rawTocTellsWhereTheNextProgramAreaIs() {
        TocEntries toc = TocEntries.decode(
                2, true, Hex.bytes("00 18 01 01 01 14 00 01 00 00 00 00 00 02 00 01 50 00 b0 03 0a 42 02 4f 3b 49"));
        // B0h: its MIN, SEC, FRAME are the start of the next program area; PMIN and so on the last lead-out
        assertThat(toc.entries().get(1)).isEqualTo(new Entry(1, 5, 0, 0xB0, 79, 359848));
    }

    @Test
    void atipTellsTheMakerAndTheCapacity() {
        Atip atip = Atip.decode(
                Hex.bytes("00 1a 00 00 c0 00 98 00 61 22 17 00 4f 3b 49 00 00 00 00 00 00 00 00 00 00 00 00 00"));
        assertThat(atip).isEqualTo(new Atip(26, 4, 0, false, false, 3, new Msf(97, 34, 23), new Msf(79, 59, 73)));
        assertThat(atip.leadIn().lba()).isEqualTo(-11077);
        assertThat(atip.lastLeadOut().lba()).isEqualTo(359848);
    }

    @Test
    void atipOfACdRwTellsSo() {
        Atip atip = Atip.decode(Hex.bytes("00 0e 00 00 d2 40 e8 00 61 1a 42 00 4f 3b 4a 00"));
        assertThat(atip.rewritable()).isTrue();
        assertThat(atip.unrestricted()).isTrue();
        assertThat(atip.writingPower()).isEqualTo(5);
        assertThat(atip.referenceSpeed()).isEqualTo(2);
        assertThat(atip.subType()).isEqualTo(5);
    }

    @Test
    void cdTextIsCutIntoPacks() {
        CdText text =
                CdText.decode(Hex.bytes("00 26 00 00 80 00 00 00 41 42 43 00 44 00 00 00 00 00 00 00 12 34 81 01 01 0c"
                        + " 45 46 00 00 00 00 00 00 00 00 00 00 ab cd"));
        assertThat(text.packs()).hasSize(2);
        assertThat(text.packs().get(0).type()).isEqualTo(0x80);
        assertThat(text.packs().get(0).crc()).isEqualTo(0x1234);
        assertThat(text.packs().get(1).track()).isEqualTo(1);
        assertThat(text.packs().get(1).flags()).isEqualTo(0x0C);
        assertThat(Hex.of(text.packs().get(1).text())).startsWith("45 46 00");
    }
}
