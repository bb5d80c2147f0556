package org.burnish.transport.iscsi;

import java.util.Locale;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.transport.iscsi.session.Outcome;
import org.burnish.transport.iscsi.session.SessionException;

/** What can go wrong on the way to a drive at another machine, in words that say what to do. */
final class Failures {

    private Failures() {}

    static String ofAddress(DeviceAddress address, IllegalArgumentException cause) {
        return "Cannot open drive '" + address + "': " + cause.getMessage() + ".";
    }

    static String ofLogin(DeviceAddress address, IscsiUrl url, SessionException cause) {
        String begin = "Cannot open drive '" + address + "': ";
        String end = cause.getMessage().isEmpty() ? "" : "  iSCSI: " + cause.getMessage();
        return begin
                + switch (cause.kind()) {
                    case AUTHENTICATION ->
                        "the target refuses the name or secret (CHAP)"
                                + url.login()
                                        .map(login -> " of user '" + login.user() + "'")
                                        .orElse(", for none was given")
                                + ". Give them as " + IscsiUrl.SYNTAX + ", or in LIBISCSI_CHAP_USERNAME and"
                                + " LIBISCSI_CHAP_PASSWORD." + end;
                    case NO_TARGET ->
                        "no target " + url.target() + " is at " + url.portal()
                                + ". The drives there are listed where the environment variable BURNISH_ISCSI_PORTALS"
                                + " names it."
                                + end;
                    case TIMEOUT ->
                        "no answer from " + url.portal() + " in time. Look at the network, and at the target." + end;
                    default ->
                        url.portal() + " takes no session. Look whether the target runs there, and at its port." + end;
                };
    }

    static String ofCommand(DeviceAddress address, Cdb cdb, SessionException cause) {
        String what = switch (cause.kind()) {
            case TIMEOUT -> " gave no answer to " + cdb.name() + " in time, so the session with it was ended";
            case VIOLATION ->
                " broke the rules of iSCSI (RFC 7143) during " + cdb.name() + ", so the session with it was ended";
            default -> " can't be reached any more: the connection ended with " + cdb.name();
        };
        return "Drive '" + address + "'" + what + ". Look at the target and the network, and open it anew.  CDB: "
                + cdb.hex() + (cause.getMessage().isEmpty() ? "" : "  iSCSI: " + cause.getMessage());
    }

    static String ofStatus(DeviceAddress address, Cdb cdb, Outcome outcome) {
        String what = switch (outcome.status()) {
            case Outcome.RESERVATION_CONFLICT ->
                " is used for writing by somebody else, so it refused " + cdb.name()
                        + " (RESERVATION CONFLICT). Wait until that session has ended.";
            case Outcome.TASK_ABORTED -> " has aborted " + cdb.name() + " for another initiator.";
            case Outcome.CHECK_CONDITION -> " refused " + cdb.name() + " without sense data.";
            default -> " gave an unknown answer to " + cdb.name() + ".";
        };
        return String.format(
                Locale.ROOT, "Drive '%s'%s  CDB: %s  status %02Xh", address, what, cdb.hex(), outcome.status());
    }
}
