package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import org.burnish.mmc.wire.Fields;

/**
 * The answer of GET EVENT STATUS NOTIFICATION (MMC-6, 6.6).
 *
 * @param available false when the drive supports none of the classes asked for
 * @param notificationClass 0 for none; 1 operational change, 2 power, 3 external request, 4 media, 6 device busy
 * @param supportedClasses bit mask of the supported classes
 * @param event event code of that class; 0 is no change
 * @param status first byte of the status
 * @param startSlot second byte of the status
 * @param endSlot third byte of the status
 */
public record EventStatus(
        boolean available,
        int notificationClass,
        int supportedClasses,
        int event,
        int status,
        int startSlot,
        int endSlot) {

    /** The class of media events. */
    public static final int MEDIA = 4;

    /** Decodes the bytes between position and limit. */
    public static EventStatus decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        return new EventStatus(
                !fields.bit(2, 7) && fields.length() > 4,
                fields.bits(2, 0, 3),
                fields.u8(3),
                fields.bits(4, 0, 4),
                fields.u8(5),
                fields.u8(6),
                fields.u8(7));
    }

    /** Whether this is about a medium, and one is present (MMC-6, 6.6). */
    public boolean mediumPresent() {
        return notificationClass == MEDIA && (status & 2) != 0;
    }

    /** Whether this is about a medium, and the tray is open. */
    public boolean trayOpen() {
        return notificationClass == MEDIA && (status & 1) != 0;
    }
}
