package org.burnish.xorriso.spi;

import java.util.List;

/**
 * The arguments of one command.
 *
 * @param fixed as many as {@link Usage#parameters} has
 * @param list the others; empty unless {@link Usage#takesList}
 */
public record Arguments(List<String> fixed, List<String> list) {

    public Arguments {
        fixed = List.copyOf(fixed);
        list = List.copyOf(list);
    }

    /** The fixed argument at this place, from 0. */
    public String get(int index) {
        return fixed.get(index);
    }

    /** The fixed argument as a severity. */
    public Severity severity(int index, String command) throws ProblemException {
        return Severity.named(get(index))
                .orElseThrow(() -> ProblemException.failure(
                        command + ": Not a known severity name : '" + get(index) + "'",
                        "Severities are ALL DEBUG UPDATE NOTE HINT WARNING SORRY MISHAP FAILURE FATAL ABORT NEVER"));
    }

    /** The fixed argument as {@code on} (true) or {@code off}. */
    public boolean onOff(int index, String command) throws ProblemException {
        String word = get(index);
        if (!word.equals("on") && !word.equals("off")) {
            throw ProblemException.failure(command + ": unknown mode '" + word + "'", "Use on or off");
        }
        return word.equals("on");
    }
}
