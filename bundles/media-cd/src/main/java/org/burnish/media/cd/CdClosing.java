package org.burnish.media.cd;

import org.burnish.media.CloseRequest;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.mmc.OpticalDrive;

/** Closes the track and the session that an interrupted run left: CLOSE SESSION under the parameters of track at once. */
final class CdClosing {

    private CdClosing() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, CloseRequest request) throws RefusedException {
        new Refusals()
                .when(!CdKind.of(medium.profile()).recordable(), "nothing can be recorded on it")
                .check("Cannot close a damaged track on " + medium.name() + " in drive '" + drive.address() + "'");
        if (medium.state() != State.DAMAGED && !request.force()) {
            return Preparations.none();
        }
        return Preparations.close(listener -> {
            new WriteParametersSender(drive).send(new CdParameters(drive, !request.close(), false).trackAtOnce());
            drive.closeSession(Waits.closing(listener));
        });
    }
}
