package org.burnish.xorriso.run;

import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.spi.Severity;

/** The settings that decide what becomes of events. */
public final class Thresholds {

    /** From which severity on the run ends; unset, it is {@link Severity#FAILURE}, and NEVER in dialog. */
    public static final Setting<Severity> ABORT_ON = new Setting<>("abort_on", Severity.FAILURE);

    /** From which severity on events are shown. */
    public static final Setting<Severity> REPORT_ABOUT = new Setting<>("report_about", Severity.UPDATE);

    /** From which severity on the exit value is not 0. */
    public static final Setting<ReturnWith> RETURN_WITH =
            new Setting<>("return_with", new ReturnWith(Severity.SORRY, 32));

    /**
     * A threshold and its exit value.
     *
     * @param value 0, or 32 to 63
     */
    public record ReturnWith(Severity severity, int value) {}

    private Thresholds() {}
}
