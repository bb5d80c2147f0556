package org.burnish.transport.emulator.medium.cd;

import org.burnish.transport.emulator.cd.Atip;
import org.burnish.transport.emulator.medium.Speeds;

/**
 * In what CD-R and CD-RW differ.
 *
 * @param atip its pre-groove
 * @param speeds how fast it can be read and written
 */
record CdKind(Atip atip, Speeds speeds) {

    static final CdKind CD_R = new CdKind(Atip.CD_R, Speeds.CD_R);
    static final CdKind CD_RW = new CdKind(Atip.CD_RW, Speeds.CD_RW);
}
