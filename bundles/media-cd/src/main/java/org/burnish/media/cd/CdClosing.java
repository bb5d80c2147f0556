package org.burnish.media.cd;

import org.burnish.media.CloseRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/** Closes the track and the session that an interrupted run left: CLOSE SESSION under the parameters of track at once. */
final class CdClosing {

    private CdClosing() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, CloseRequest request) throws RefusedException {
        new Refusals()
                .when(
                        !CdKind.of(medium.profile()).recordable(),
                        Fact.of("close.not-recordable", "nothing can be recorded on it"))
                .check(MediaFacts.cannotClose(medium.name(), drive.address()));
        if (medium.state() != State.DAMAGED && !request.force()) {
            return Preparations.none();
        }
        return Preparations.close(listener -> {
            new WriteParametersSender(drive).send(new CdParameters(drive, !request.close(), false).trackAtOnce());
            drive.closeSession(Waits.closing(listener));
        });
    }
}
