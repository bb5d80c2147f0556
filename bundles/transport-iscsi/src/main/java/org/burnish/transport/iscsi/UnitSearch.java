package org.burnish.transport.iscsi;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.transport.iscsi.session.Outcome;
import org.burnish.transport.iscsi.session.Session;
import org.burnish.transport.iscsi.session.SessionException;

/** Finds the optical drives of a portal: its targets, their logical units, and of those the ones of the right type. */
final class UnitSearch {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int LIST_BYTES = 8 + 8 * 256;
    private static final int INQUIRY_BYTES = 36;
    /** Peripheral device type of CD/DVD devices with peripheral qualifier 0 (SPC-4, 6.6.2). */
    private static final int OPTICAL = 0x05;

    private static final Cdb REPORT_LUNS =
            Cdb.of("REPORT LUNS", Cdb.Direction.IN, 0xA0, 0, 0, 0, 0, 0, 0, 0, LIST_BYTES >> 8, LIST_BYTES, 0, 0);
    private static final Cdb INQUIRY = Cdb.of("INQUIRY", Cdb.Direction.IN, 0x12, 0, 0, 0, INQUIRY_BYTES, 0);

    private final Initiator initiator;

    UnitSearch(Initiator initiator) {
        this.initiator = initiator;
    }

    /** The drives of a portal; those that can't be reached are left out. */
    List<IscsiUrl> search(IscsiUrl portal) {
        List<IscsiUrl> drives = new ArrayList<>();
        for (String target : targets(portal)) {
            try (Session session = initiator.login(portal.at(target, 0), LIMIT)) {
                for (int lun : units(session)) {
                    if (isOptical(session, lun)) {
                        drives.add(portal.at(target, lun));
                    }
                }
            } catch (SessionException unreachable) {
                // left out, as the contract says
            }
        }
        return drives;
    }

    private List<String> targets(IscsiUrl portal) {
        try (Session session = initiator.login(portal, LIMIT)) {
            return session.targets(LIMIT);
        } catch (SessionException unreachable) {
            return List.of();
        }
    }

    /** SPC-4, 6.33: the length of the list in bytes, then eight bytes for each unit. */
    private static List<Integer> units(Session session) throws SessionException {
        ByteBuffer list = ByteBuffer.allocateDirect(LIST_BYTES);
        List<Integer> units = new ArrayList<>();
        if (repeated(session, 0, REPORT_LUNS, list)) {
            int end = (int) Math.min(LIST_BYTES, 8 + (list.getInt(0) & 0xFFFF_FFFFL));
            for (int at = 8; at + 8 <= end; at += 8) {
                // SAM-5, 4.7.3: peripheral or flat addressing, 14 bits
                units.add(list.getShort(at) & 0x3FFF);
            }
        }
        return units;
    }

    private static boolean isOptical(Session session, int lun) throws SessionException {
        ByteBuffer inquiry = ByteBuffer.allocateDirect(INQUIRY_BYTES);
        return repeated(session, lun, INQUIRY, inquiry) && inquiry.get(0) == OPTICAL;
    }

    /** The first command after a login may meet a unit attention. */
    private static boolean repeated(Session session, int lun, Cdb cdb, ByteBuffer data) throws SessionException {
        for (int tries = 0; tries < 3; tries++) {
            if (session.perform(lun, cdb, data, LIMIT).status() == Outcome.GOOD) {
                return true;
            }
        }
        return false;
    }
}
