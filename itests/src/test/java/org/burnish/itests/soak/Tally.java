package org.burnish.itests.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How often an attack was tried and held. */
final class Tally {

    private static final int SHOWN = 20;

    private static boolean printed;

    private final String attack;
    private final List<String> broken = new ArrayList<>();
    private final long begin = System.nanoTime();
    private int tried;

    Tally(String attack) {
        this.attack = attack;
    }

    void held() {
        tried++;
    }

    /**
     * It did not hold.
     *
     * @param what what was seen, and what to repeat
     */
    void broke(String what) {
        tried++;
        broken.add(what);
        System.out.println("BROKEN: " + attack + ": " + what);
    }

    int tried() {
        return tried;
    }

    /** What did not hold, none when all did. */
    List<String> broken() {
        return broken.subList(0, Math.min(SHOWN, broken.size()));
    }

    /** The line that {@code itests/soak/run} sums up. */
    void print(long seed) {
        printed = true;
        System.out.printf(
                "SOAK %s: tried %d, held %d, seed %d, %d s%n",
                attack, tried, tried - broken.size(), seed, lasted().toSeconds());
    }

    /** Prints what another Java machine said, whose counts are known then. */
    static void forward(List<String> said) {
        printed |= said.stream().anyMatch(line -> line.startsWith("SOAK "));
        said.forEach(System.out::println);
    }

    /** Whether counts were printed in this Java machine. */
    static boolean printed() {
        return printed;
    }

    Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
