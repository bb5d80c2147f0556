package org.burnish.transport.emulator.fault;

import java.io.IOException;
import java.util.Optional;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.medium.LoadedMedium;

/** What a fault sees of a drive and can do to it. */
public interface Workings {

    /** From the next command on, this rule holds, too, as if it were the last one of the plan. */
    void arm(Rule rule);

    /** A rule that was armed holds no longer. */
    void disarm(Rule rule);

    /** The power fails. */
    void cutPower() throws IOException;

    /** The power is there again: the drive starts with what is on the medium. */
    void restorePower() throws IOException;

    /** The drive's clock. */
    DriveClock clock();

    /** The medium, when there is one. */
    Optional<LoadedMedium> medium();

    /** How many blocks were written since the drive was switched on. */
    long written();

    /** Whether a command of this operation code was performed well since the drive was switched on. */
    boolean hasPerformed(int opcode);

    /** Whether a drive performs this command while it is busy. */
    boolean passesBusy(int opcode);

    /** Whether a drive performs this command while a unit attention waits. */
    boolean passesUnitAttention(int opcode);
}
