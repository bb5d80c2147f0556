package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.transport.emulator.cd.Msf;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.CompactDisc;
import org.burnish.transport.emulator.medium.TableOfContents;

/** The Q sub-channel of the lead-ins and of the program memory area, formats 2 and 3 (MMC-6, 6.25.3). */
final class RawToc {

    private static final int DESCRIPTOR = 11;
    private static final int POSITION = 0x10;
    private static final int NEXT_SESSION = 0x50;
    private static final int FIRST_TRACK = 0xA0;
    private static final int LAST_TRACK = 0xA1;
    private static final int LEAD_OUT = 0xA2;
    private static final int NEXT_PROGRAM_AREA = 0xB0;
    private static final int FIRST_LEAD_IN = 0xC0;

    private RawToc() {}

    /** The table of contents of the complete sessions from this one on. */
    static Reply full(CompactDisc disc, TableOfContents table, int from) {
        List<byte[]> descriptors = new ArrayList<>();
        table.sessions().stream()
                .filter(session -> session.number() >= from)
                .forEach(session -> add(descriptors, session, disc));
        return reply(descriptors, table.sessions().get(0).number(), table.last().number());
    }

    private static void add(List<byte[]> descriptors, TableOfContents.Session session, CompactDisc disc) {
        int number = session.number();
        TableOfContents.Track first = session.tracks().get(0);
        TableOfContents.Track last = session.tracks().get(session.tracks().size() - 1);
        int firstControl = POSITION | first.control();
        int lastControl = POSITION | last.control();
        descriptors.add(
                descriptor(number, firstControl, FIRST_TRACK, 0, 0, first.number() << 16 | disc.discType(number) << 8));
        descriptors.add(descriptor(number, lastControl, LAST_TRACK, 0, 0, last.number() << 16));
        descriptors.add(descriptor(number, lastControl, LEAD_OUT, 0, 0, Msf.of(session.leadOut())));
        for (TableOfContents.Track track : session.tracks()) {
            descriptors.add(
                    descriptor(number, POSITION | track.control(), track.number(), 0, 0, Msf.of(track.start())));
        }
        if (session.nextProgramArea().isPresent() && disc.atip().isPresent()) {
            int next = Msf.of(session.nextProgramArea().getAsLong());
            int control = NEXT_SESSION | first.control();
            int pointers = number == 1 ? 2 : 1;
            descriptors.add(descriptor(
                    number,
                    control,
                    NEXT_PROGRAM_AREA,
                    next,
                    pointers,
                    disc.atip().get().lastLeadOut()));
            if (number == 1) {
                descriptors.add(descriptor(
                        number, control, FIRST_LEAD_IN, 0, 0, disc.atip().get().leadIn()));
            }
        }
    }

    /** The tracks that the program memory area lists: where they end and where they begin. */
    static Reply programMemory(CompactDisc disc) {
        List<byte[]> descriptors = new ArrayList<>();
        for (TrackState track : disc.programMemory()) {
            descriptors.add(descriptor(
                    0,
                    POSITION | track.cd().control(),
                    track.number(),
                    Msf.of(track.start() + track.size()),
                    0,
                    Msf.of(track.start())));
        }
        return reply(descriptors, 0, 0);
    }

    private static byte[] descriptor(int session, int adrControl, int point, int time, int zero, int address) {
        return ByteBuffer.allocate(DESCRIPTOR)
                .put((byte) session)
                .put((byte) adrControl)
                .put((byte) 0)
                .put((byte) point)
                .put(time(time))
                .put((byte) zero)
                .put(time(address))
                .array();
    }

    private static byte[] time(int packed) {
        return new byte[] {(byte) (packed >> 16), (byte) (packed >> 8), (byte) packed};
    }

    private static Reply reply(List<byte[]> descriptors, int first, int last) {
        Reply reply = new Reply(4 + DESCRIPTOR * descriptors.size())
                .u16(0, 2 + DESCRIPTOR * descriptors.size())
                .u8(2, first)
                .u8(3, last);
        for (int i = 0; i < descriptors.size(); i++) {
            reply.put(4 + DESCRIPTOR * i, descriptors.get(i));
        }
        return reply;
    }
}
