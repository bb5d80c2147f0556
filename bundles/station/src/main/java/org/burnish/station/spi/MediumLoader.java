package org.burnish.station.spi;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Puts media into drives: a robot, or what stands for one. A service. Its methods may take minutes. */
@ConsumerType
public interface MediumLoader {

    /** Whether it serves a drive. */
    boolean serves(String drive);

    /**
     * Takes the medium out of a drive, if there is one, and puts the next blank in.
     *
     * @param drive its address; nobody has it open
     * @param medium the kind wanted; empty for any
     * @param label what the medium that is taken out is called; empty where it has no name
     * @return whether there was a blank
     * @throws IOException when the robot failed; the drive may be empty
     */
    boolean exchange(String drive, String medium, String label) throws IOException;
}
